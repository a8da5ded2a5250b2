package io.revisit.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Moves the dates of some columns of a CSV file by whole days; none comes out later than the end.
 *
 * @param from the day that becomes {@code end}
 * @param columns headers of the columns whose cells begin with a date such as 2026-10-30
 */
record MovedDates(LocalDate from, LocalDate end, Set<String> columns) {

    private static final int DATE_LENGTH = 10;

    byte[] apply(@Nullable InputStream file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        StringWriter out = new StringWriter();
        try (InputStream in = Objects.requireNonNull(file, "A demo file is missing");
                CSVParser parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8));
                CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            List<String> headers = parser.getHeaderNames();
            printer.printRecord(headers);
            for (CSVRecord record : parser) {
                printer.printRecord(moved(headers, record));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> moved(List<String> headers, CSVRecord record) {
        List<String> cells = new ArrayList<>(headers.size());
        for (int column = 0; column < headers.size(); column++) {
            String cell = record.get(column);
            cells.add(columns.contains(headers.get(column)) && !cell.isBlank() ? moved(cell) : cell);
        }
        return cells;
    }

    private String moved(String cell) {
        LocalDate day = LocalDate.parse(cell.substring(0, DATE_LENGTH)).plusDays(ChronoUnit.DAYS.between(from, end));
        return (day.isAfter(end) ? end : day) + cell.substring(DATE_LENGTH);
    }
}
