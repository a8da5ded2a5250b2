package io.revisit.dataimport.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks into all files of a folder with little memory and prints what it says of each. */
final class HostileFilesReader {
    private HostileFilesReader() {}

    /** @param args the folder */
    @SuppressWarnings("SystemOut") // The print-out is what the test reads.
    public static void main(String[] args) throws IOException {
        SourceFiles files = new SourceFiles(HostileFiles.LIMITS);
        List<Path> paths;
        try (Stream<Path> listed = Files.list(Path.of(args[0]))) {
            paths = listed.sorted().toList();
        }
        for (Path path : paths) {
            long start = System.nanoTime();
            Inspection answer = files.inspect(UploadedFile.of(path), ReadingOptions.GUESS);
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.println(path.getFileName() + "|" + said(answer) + "|" + millis);
        }
    }

    static String said(Inspection answer) {
        return switch (answer) {
            case Refusal refusal -> refusal.reason() + (refusal.arguments().isEmpty() ? "" : " " + refusal.arguments());
            case SourceTable table -> "READ " + table.rows();
        };
    }
}
