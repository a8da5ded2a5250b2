package io.revisit.dataimport.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it came from the user.
 *
 * @param name as the user knows it; its ending is not trusted
 * @param size in bytes
 */
public record UploadedFile(String name, long size, SourceContent content) {
    /** A file of this machine. */
    public static UploadedFile of(Path path) {
        try {
            return new UploadedFile(
                    String.valueOf(path.getFileName()), Files.size(path), () -> Files.newInputStream(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
