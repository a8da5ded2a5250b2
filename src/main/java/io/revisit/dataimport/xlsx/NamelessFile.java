package io.revisit.dataimport.xlsx;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A temporary file that is gone once it is closed; where the system allows it, its name is gone at once. */
final class NamelessFile {
    private NamelessFile() {}

    static FileChannel open() throws IOException {
        Path path = Files.createTempFile("revisit-import", ".tmp");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
