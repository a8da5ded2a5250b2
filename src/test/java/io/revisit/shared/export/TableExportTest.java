package io.revisit.shared.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableExportTest {

    @Test
    void aCsvFileSaysThatItIsUtf8() {
        byte[] file = csv(Stream.of("Фёдорова"));

        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(text(file)).isEqualTo("Значение\r\nФёдорова\r\n");
    }

    @Test
    void numbersAndDaysAreWrittenAsRussianSpreadsheetsReadThem() {
        byte[] file = csv(
                Stream.of(new BigDecimal("-1234.50"), 7, LocalDate.of(2026, 3, 1), LocalDateTime.of(2026, 3, 1, 9, 5)));

        assertThat(text(file)).isEqualTo("Значение\r\n-1234,50\r\n7\r\n01.03.2026\r\n01.03.2026 09:05\r\n");
    }

    @Test
    void whatWouldBreakALineIsQuoted() {
        assertThat(text(csv(Stream.of("Терапия; \"Гигиена\"", "две\nстроки"))))
                .isEqualTo("Значение\r\n\"Терапия; \"\"Гигиена\"\"\"\r\n\"две\nстроки\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\u00a0=1+1",
                "\ufeff=1+1",
                "\u200b\u2003@SUM(A1)",
                "\u0001-1+1",
                " \r\n +1+1",
                "\uff1d1+1",
                "-1-1",
                "+7 912 345-67-89 -cmd",
                "-5 000|x",
                "=HYPERLINK(\"http://example.org\";\"Открыть\")",
                "+7 912 345-67-89;=1+1"
            })
    void textThatWouldBeAFormulaStandsBehindAnApostrophe(String formula) {
        String cell = text(csv(Stream.of(formula))).substring("Значение\r\n".length());

        assertThat(cell.startsWith("\"") ? cell.substring(1) : cell).startsWith("'");
    }

    @Test
    void aHeaderIsNoFormulaEither() {
        var out = new ByteArrayOutputStream();
        TableExport.writeCsv(out, List.of(new ExportColumn<String>("=1+1", value -> value)), Stream.empty());

        assertThat(text(out.toByteArray())).isEqualTo("'=1+1\r\n");
    }

    @Test
    void aPhoneStaysAPhone() {
        assertThat(text(csv(Stream.of("+7 912 345-67-89")))).isEqualTo("Значение\r\n+7 912 345-67-89\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-1250,50", "-1 250.50", "+12", "-1\u00a0000\u00a0000"})
    void aNumberThatSomebodyTypedStaysANumber(String number) {
        assertThat(text(csv(Stream.of(number)))).isEqualTo("Значение\r\n" + number + "\r\n");
    }

    @Test
    void inXlsxTextIsNeverAFormulaAndNumbersAndDaysAreThemselves() throws IOException {
        List<Cell> cells =
                xlsx(Stream.of("=1+1", "+7 912 345-67-89", new BigDecimal("-1234.50"), LocalDate.of(2026, 3, 1), true));

        assertThat(cells)
                .extracting(Cell::getType)
                .containsExactly(
                        CellType.STRING,
                        CellType.STRING,
                        CellType.STRING,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.BOOLEAN);
        assertThat(cells.get(1).asString()).isEqualTo("=1+1");
        assertThat(cells.get(3).asNumber()).isEqualByComparingTo("-1234.50");
        assertThat(cells.get(4).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void aLongXlsxFileKeepsEveryLine() throws IOException {
        List<Cell> cells = xlsx(IntStream.rangeClosed(1, 2_500).boxed());

        assertThat(cells).hasSize(2_501);
        assertThat(cells.getLast().asNumber()).isEqualByComparingTo("2500");
    }

    @Test
    void theRowsAreClosedAfterTheLastOne() {
        var closed = new AtomicBoolean();

        csv(Stream.of("один").onClose(() -> closed.set(true)));

        assertThat(closed).isTrue();
    }

    private static byte[] csv(Stream<?> values) {
        var out = new ByteArrayOutputStream();
        TableExport.writeCsv(out, columns(), values.map(Object.class::cast));
        return out.toByteArray();
    }

    private static List<Cell> xlsx(Stream<?> values) throws IOException {
        var out = new ByteArrayOutputStream();
        TableExport.writeXlsx(out, "Лист", columns(), values.map(Object.class::cast));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Sheet sheet = workbook.getFirstSheet();
            assertThat(sheet.getName()).isEqualTo("Лист");
            return sheet.read().stream().map(TableExportTest::only).toList();
        }
    }

    private static Cell only(Row row) {
        return row.getCell(0);
    }

    private static List<ExportColumn<Object>> columns() {
        return List.of(new ExportColumn<>("Значение", value -> value));
    }

    private static String text(byte[] file) {
        return new String(Arrays.copyOfRange(file, 3, file.length), UTF_8);
    }
}
