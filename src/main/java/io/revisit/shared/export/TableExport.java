package io.revisit.shared.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as a file while they are read, so that memory stays flat. Text never becomes a formula: in XLSX it is a
 * string cell, in CSV a leading {@code = + - @}, tab or line break is put behind an apostrophe (OWASP, CSV injection); plain numbers
 * and phones stay as they are.
 */
public final class TableExport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    /** Those of full width too: spreadsheets of the East take them for the others. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private static final Pattern NUMBER_OR_PHONE =
            Pattern.compile("\\+\\d[\\d• -]{6,20}|[+-]\\d{1,3}([ \\u00a0]?\\d{3})*([.,]\\d+)?");

    private TableExport() {}

    /** CSV as Russian spreadsheets expect it: UTF-8 with BOM, semicolons, decimal commas. */
    public static <T> void writeCsv(OutputStream out, List<ExportColumn<T>> columns, Stream<T> rows) {
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
        try (rows;
                CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), format)) {
            printer.getOut().append('\uFEFF');
            printer.printRecord(columns.stream().map(column -> csvSafe(column.header())));
            rows.forEach(row -> printRow(printer, columns, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** XLSX with one sheet, a bold header that stays in view, numbers and dates as such. */
    public static <T> void writeXlsx(OutputStream out, String sheet, List<ExportColumn<T>> columns, Stream<T> rows) {
        try (rows;
                Workbook workbook = new Workbook(out, "Revisit", "1.0")) {
            Worksheet worksheet = workbook.newWorksheet(sheet);
            for (int column = 0; column < columns.size(); column++) {
                worksheet.value(0, column, columns.get(column).header());
                worksheet.style(0, column).bold().set();
            }
            worksheet.freezePane(0, 1);
            int[] line = {1};
            rows.forEach(row -> writeRow(worksheet, line[0]++, columns, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> void printRow(CSVPrinter printer, List<ExportColumn<T>> columns, T row) {
        try {
            printer.printRecord(
                    columns.stream().map(column -> csvText(column.value().apply(row))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String csvText(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            case LocalDateTime time -> MINUTE.format(time);
            case BigDecimal number -> number.toPlainString().replace('.', ',');
            case Number number -> number.toString();
            default -> csvSafe(value.toString());
        };
    }

    /** Spreadsheets pass over blanks of every kind, also those that cannot be seen, before they look for a formula. */
    private static String csvSafe(String text) {
        int at = 0;
        while (at < text.length() && isPassedOver(text.charAt(at))) {
            at++;
        }
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                || at < text.length() && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
        return formula && !NUMBER_OR_PHONE.matcher(text).matches() ? "'" + text : text;
    }

    private static boolean isPassedOver(char c) {
        return Character.isISOControl(c)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static <T> void writeRow(Worksheet worksheet, int line, List<ExportColumn<T>> columns, T row) {
        for (int column = 0; column < columns.size(); column++) {
            writeCell(worksheet, line, column, columns.get(column).value().apply(row));
        }
        if (line % 1000 == 0) {
            flush(worksheet);
        }
    }

    private static void writeCell(Worksheet worksheet, int line, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                worksheet.value(line, column, day);
                worksheet.style(line, column).format("dd.mm.yyyy").set();
            }
            case LocalDateTime time -> {
                worksheet.value(line, column, time);
                worksheet.style(line, column).format("dd.mm.yyyy hh:mm").set();
            }
            case Number number -> worksheet.value(line, column, number);
            case Boolean flag -> worksheet.value(line, column, flag);
            default -> worksheet.value(line, column, value.toString());
        }
    }

    private static void flush(Worksheet worksheet) {
        try {
            worksheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
