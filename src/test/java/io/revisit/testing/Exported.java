package io.revisit.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The files that the screen's export links give, read as a spreadsheet program reads them. */
public final class Exported {

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Exported() {}

    /** The lines of the CSV file, header first. */
    public static List<List<String>> csv() {
        byte[] file = file("CSV");
        assertThat(Arrays.copyOf(file, BOM.length)).as("byte order mark").isEqualTo(BOM);
        String text = new String(file, BOM.length, file.length - BOM.length, UTF_8);
        try (CSVParser lines = CSVParser.parse(
                text, CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
            return lines.stream().map(CSVRecord::toList).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the XLSX file's one sheet, header first. */
    public static List<List<Cell>> xlsx() {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file("XLSX")));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().toList()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] file(String label) {
        return DownloadKt._download(_get(
                Anchor.class,
                spec -> spec.withPredicate(
                        link -> link.getAriaLabel().filter(label::equals).isPresent())));
    }
}
