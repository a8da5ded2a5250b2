package io.revisit.bench;

import static io.revisit.bench.BenchReport.middle;
import static io.revisit.bench.BenchReport.say;

import io.revisit.dataimport.reading.ReadingLimits;
import io.revisit.dataimport.reading.ReadingOptions;
import io.revisit.dataimport.reading.RowSource;
import io.revisit.dataimport.reading.SourceFiles;
import io.revisit.dataimport.reading.SourceTable;
import io.revisit.dataimport.reading.UploadedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./bench xlsx} measures: an XLSX file of 200,000 rows through the import's reader, and by the bare fastexcel reader. */
class XlsxBench {
    private static final int ROWS = 200_000;
    private static final int RUNS = 5;
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);

    private interface Reading {
        long cells() throws IOException;
    }

    @TempDir
    private Path folder;

    @Test
    void measure() throws IOException {
        Path path = folder.resolve("base.xlsx");
        write(path);
        UploadedFile file = UploadedFile.of(path);
        SourceFiles files = new SourceFiles(ReadingLimits.DEFAULT);
        SourceTable table = (SourceTable) files.inspect(file, ReadingOptions.GUESS);
        double[] bare = new double[RUNS];
        double[] ours = new double[RUNS];
        double[] inspected = new double[RUNS];
        for (int run = -1; run < RUNS; run++) {
            double bareTime = millis(() -> bare(path));
            double ourTime = millis(() -> ours(files, file, table.options()));
            double inspection = millis(() -> files.inspect(file, ReadingOptions.GUESS) == null ? 0 : 1);
            if (run >= 0) {
                bare[run] = bareTime;
                ours[run] = ourTime;
                inspected[run] = inspection;
            }
        }
        say("xlsx: 200 000 rows by the bare fastexcel reader", middle(bare), "ms");
        say("xlsx: 200 000 rows by the import's reader", middle(ours), "ms");
        say("xlsx: 200 000 rows inspected at the upload", middle(inspected), "ms");
        say("xlsx: import's reader ÷ bare reader", middle(ours) / middle(bare), "×");
        say("xlsx: inspection ÷ bare reader", middle(inspected) / middle(bare), "×");
    }

    private static void write(Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path);
                Workbook workbook = new Workbook(out, "Clinic", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Пациенты");
            String[] header = {
                "Номер карты", "Фамилия", "Имя", "Отчество", "Телефон", "Дата рождения", "Источник", "Сумма"
            };
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            for (int row = 1; row <= ROWS; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, "Иванов" + row % 5_000);
                sheet.value(row, 2, "Пётр");
                sheet.value(row, 3, "Сергеевич");
                sheet.value(row, 4, 79160000000L + row);
                sheet.value(row, 5, FIRST.plusDays(row % 20_000));
                sheet.style(row, 5).format("dd.mm.yyyy").set();
                sheet.value(row, 6, "Сайт");
                sheet.value(row, 7, row * 1.5);
            }
        }
    }

    private static long bare(Path path) throws IOException {
        long cells = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                for (Cell cell : row) {
                    cells += cell == null || cell.getText().isEmpty() ? 0 : 1;
                }
            }
        }
        return cells;
    }

    private static long ours(SourceFiles files, UploadedFile file, ReadingOptions options) {
        long cells = 0;
        try (RowSource rows = files.open(file, options)) {
            while (rows.hasNext()) {
                for (String cell : rows.next().cells()) {
                    cells += cell.isEmpty() ? 0 : 1;
                }
            }
        }
        return cells;
    }

    private static double millis(Reading reading) throws IOException {
        long start = System.nanoTime();
        if (reading.cells() == 0) {
            throw new IllegalStateException("Nothing was read");
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
