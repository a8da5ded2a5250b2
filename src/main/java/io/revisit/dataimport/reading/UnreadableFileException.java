package io.revisit.dataimport.reading;

import org.jspecify.annotations.Nullable;

/** A file cannot be read further; the refusal says why. */
public final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    UnreadableFileException(Refusal refusal, @Nullable Throwable cause) {
        super(refusal.reason().name(), cause);
        this.refusal = refusal;
    }

    UnreadableFileException(Refusal refusal) {
        this(refusal, null);
    }

    public Refusal refusal() {
        return refusal;
    }
}
