package io.revisit.dataimport.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files made on the spot, and what is read from them. */
final class MadeFiles {
    private MadeFiles() {}

    static UploadedFile of(byte[] bytes) {
        return new UploadedFile("base.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    static UploadedFile of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static UploadedFile zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<broken".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return of(bytes.toByteArray());
    }

    static Inspection inspect(UploadedFile file) {
        return new SourceFiles(ReadingLimits.DEFAULT).inspect(file, ReadingOptions.GUESS);
    }

    static SourceTable table(String text) {
        return (SourceTable) inspect(of(text));
    }

    static List<SourceRow> rows(UploadedFile file, ReadingOptions options) {
        List<SourceRow> rows = new ArrayList<>();
        try (RowSource source = new SourceFiles(ReadingLimits.DEFAULT).open(file, options)) {
            source.forEachRemaining(rows::add);
        }
        return rows;
    }

    static List<String> headers(SourceTable table) {
        return table.columns().stream().map(SourceColumn::header).toList();
    }
}
