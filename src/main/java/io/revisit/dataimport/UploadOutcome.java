package io.revisit.dataimport;

import io.revisit.dataimport.reading.Refusal;

/** What became of an upload or of a new way to read a file. */
public sealed interface UploadOutcome {

    /** The file is stored and can be read; its columns are guessed. */
    record Stored(ImportId id) implements UploadOutcome {}

    /** Nothing was stored; the refusal says why and how to mend it. */
    record Refused(Refusal refusal) implements UploadOutcome {}
}
