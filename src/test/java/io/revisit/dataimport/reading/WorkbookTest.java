package io.revisit.dataimport.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    @Test
    void numbersDatesAndFormulasReadAsAPersonWouldTypeThem() throws Exception {
        UploadedFile file = workbook(sheet -> {
            header(sheet, "Карта", "Телефон", "Рождение", "Приём", "Сумма", "Согласие", "Заметка");
            sheet.value(1, 0, 10000);
            sheet.value(1, 1, 79385124058L);
            sheet.value(1, 2, LocalDate.of(1974, 1, 22));
            sheet.style(1, 2).format("dd.mm.yyyy").set();
            sheet.value(1, 3, LocalDateTime.of(2026, 5, 2, 13, 30));
            sheet.style(1, 3).format("dd.mm.yyyy hh:mm").set();
            sheet.value(1, 4, new BigDecimal("12250.50"));
            sheet.style(1, 4).format("# ##0.00 \"руб. за день\"").set();
            sheet.value(1, 5, true);
            sheet.value(1, 6, "=2+5");
        });
        SourceTable table = (SourceTable) MadeFiles.inspect(file);
        assertThat(table.options().format()).isEqualTo(FileFormat.XLSX);
        assertThat(MadeFiles.rows(file, table.options()))
                .containsExactly(new SourceRow(
                        2,
                        1,
                        List.of(
                                "10000",
                                "79385124058",
                                "1974-01-22",
                                "2026-05-02 13:30:00",
                                "12250.5",
                                "true",
                                "=2+5")));
    }

    @Test
    void rowsAreNumberedAsTheSheetShowsThem() throws Exception {
        UploadedFile file = workbook(sheet -> {
            sheet.value(0, 0, "Отчёт");
            sheet.value(3, 0, "Имя");
            sheet.value(3, 1, "Телефон");
            sheet.value(6, 0, "Анна");
            sheet.value(6, 1, 79385124058L);
        });
        SourceTable table = (SourceTable) MadeFiles.inspect(file);
        assertThat(table.options().headerRow()).isEqualTo(4);
        assertThat(MadeFiles.rows(file, table.options()).getFirst().rowNumber()).isEqualTo(7);
    }

    @Test
    void theUserChoosesAnotherSheet() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Revisit", "1.0")) {
            Worksheet first = workbook.newWorksheet("Врачи");
            header(first, "Врач", "Кабинет");
            first.value(1, 0, "Громов");
            Worksheet second = workbook.newWorksheet("Пациенты");
            header(second, "Имя", "Телефон");
            second.value(1, 0, "Анна");
        }
        UploadedFile file = MadeFiles.of(bytes.toByteArray());
        SourceTable table = (SourceTable) MadeFiles.inspect(file);
        assertThat(table.sheets()).containsExactly("Врачи", "Пациенты");
        assertThat(MadeFiles.headers(table)).containsExactly("Врач", "Кабинет");
        SourceTable other = (SourceTable) new SourceFiles(ReadingLimits.DEFAULT)
                .inspect(file, table.options().withSheet(1));
        assertThat(MadeFiles.headers(other)).containsExactly("Имя", "Телефон");
    }

    @Test
    void partsAreFoundWhateverTheirLettersAndSlashes() {
        String cells = "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
                + "<row r=\"2\"><c t=\"s\"><v>2</v></c><c><v>79385124058</v></c></row>";
        UploadedFile file = MadeFiles.of(MadeZip.workbook()
                .sheet(cells)
                .part("xl\\SharedStrings.xml", """
                        <sst><si><t>Имя</t></si><si><r><t>Теле</t></r><r><t>фон</t></r><rPh><t>x</t></rPh></si>\
                        <si><t>Анна_x000D_ Ким</t></si></sst>""")
                .bytes());
        SourceTable table = (SourceTable) MadeFiles.inspect(file);
        assertThat(MadeFiles.headers(table)).containsExactly("Имя", "Телефон");
        assertThat(MadeFiles.rows(file, table.options()))
                .containsExactly(new SourceRow(2, 1, List.of("Анна\r Ким", "79385124058")));
    }

    @Test
    void cellsThatAreColouredToTheLastColumnButEmptyAreNoColumns() {
        String empty = "<c s=\"1\"/>".repeat(16_382);
        UploadedFile file = MadeFiles.of(MadeZip.workbook()
                .sheet("<row><c t=\"str\"><v>Имя</v></c><c t=\"str\"><v>Телефон</v></c>" + empty + "</row><row>"
                        + "<c t=\"str\"><v>Анна</v></c><c><v>79385124058</v></c>" + empty + "</row>")
                .bytes());
        SourceTable table = (SourceTable) MadeFiles.inspect(file);
        assertThat(MadeFiles.headers(table)).containsExactly("Имя", "Телефон");
        assertThat(table.rows()).isEqualTo(1);
    }

    private static UploadedFile workbook(Consumer<Worksheet> filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Revisit", "1.0")) {
            filling.accept(workbook.newWorksheet("Лист1"));
        }
        return MadeFiles.of(bytes.toByteArray());
    }

    private static void header(Worksheet sheet, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(0, i, names[i]);
        }
    }
}
