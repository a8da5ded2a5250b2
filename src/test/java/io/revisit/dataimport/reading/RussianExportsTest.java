package io.revisit.dataimport.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What programs of clinics and people with spreadsheets leave in files. */
class RussianExportsTest {
    private static final Charset DOS = Charset.forName("IBM866");

    @Test
    void theHeaderOfEachPageIsNoPatient() {
        UploadedFile file = MadeFiles.of("""
                Клиника «Улыбка»;;
                ФИО;Телефон;Дата рождения
                Ким Анна;89123456789;01.02.1985
                ФИО;Телефон;Дата рождения
                Ким Олег;89123456780;03.04.1990
                 ФИО ;Телефон ;Дата рождения;
                Ли Вера;89123456781;05.06.1995
                """);
        assertThat(names(file)).containsExactly("Ким Анна", "Ким Олег", "Ли Вера");
    }

    @Test
    void aPatientWhoIsNamedLikeAColumnIsStillAPatient() {
        assertThat(names(MadeFiles.of("Имя;Телефон\nАнна;89123456789\nИмя;89123456780\n")))
                .containsExactly("Анна", "Имя");
    }

    @Test
    void theLineThatTellsExcelTheDelimiterIsNoRow() {
        for (String told : List.of("sep=;", "SEP=;", "\"sep=;\"")) {
            UploadedFile file = MadeFiles.of(told + "\r\nИмя;Телефон\r\nАнна;89123456789\r\n");
            SourceTable table = (SourceTable) MadeFiles.inspect(file);
            assertThat(table.options().delimiter()).isEqualTo(Delimiter.SEMICOLON);
            assertThat(MadeFiles.headers(table)).containsExactly("Имя", "Телефон");
            assertThat(table.rows()).isEqualTo(1);
        }
    }

    @Test
    void linesMayEndWithCarriageReturnsAlone() {
        assertThat(names(MadeFiles.of("Имя;Телефон\rАнна;89123456789\rОлег;89123456780\r")))
                .containsExactly("Анна", "Олег");
    }

    @Test
    void theEndMarkOfDosIsNoRow() {
        UploadedFile file = MadeFiles.of("Имя;Телефон\r\nАнна;89123456789\r\n\u001a".getBytes(DOS));
        assertThat(names(file)).containsExactly("Анна");
    }

    @Test
    void byteOrderMarksInTheMiddleAndBlanksOfNoWidthAreNotThere() {
        UploadedFile file = MadeFiles.of("\ufeffИмя;Телефон\nАнна;89123456789\n\ufeffОлег;\u200b89123456780\n");
        SourceTable table = (SourceTable) MadeFiles.inspect(file);
        assertThat(MadeFiles.rows(file, table.options()).get(1).cells()).containsExactly("Олег", "89123456780");
    }

    @Test
    void anApostropheThatKeepsANumberAsTextIsNoPartOfIt() {
        UploadedFile file = MadeFiles.of("Имя;Дата;Телефон;Заметка\nАнна;'01.02.1985;'+79123456789;'=1+1\n"
                + "Д'Артаньян;'Нет;'89123456789;' -5\n");
        SourceTable table = (SourceTable) MadeFiles.inspect(file);
        assertThat(MadeFiles.rows(file, table.options()))
                .extracting(SourceRow::cells)
                .containsExactly(
                        List.of("Анна", "01.02.1985", "+79123456789", "=1+1"),
                        List.of("Д'Артаньян", "'Нет", "89123456789", " -5"));
    }

    @Test
    void halfACharacterAtTheEndOfUtf16IsNoRow() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\ufeffИмя;Телефон\nАнна;89123456789\n".getBytes(StandardCharsets.UTF_16LE));
        bytes.write(0x30);
        assertThat(names(MadeFiles.of(bytes.toByteArray()))).containsExactly("Анна");
    }

    @Test
    void pageBreaksEmojiAndEmptyCellsAreRead() {
        UploadedFile file = MadeFiles.of("Имя;Телефон;Заметка\nАнна 😀;89123456789;\n\f\n;;\nОлег;;\"\"\n");
        assertThat(names(file)).containsExactly("Анна 😀", "Олег");
    }

    @Test
    void columnsWithoutNamesAreColumns() {
        SourceTable table =
                MadeFiles.table("ФИО;;Телефон;Карта\nКим Анна;VIP;89123456789;7\nКим Олег;;89123456780;8\n");
        assertThat(MadeFiles.headers(table)).containsExactly("ФИО", "", "Телефон", "Карта");
        assertThat(table.options().headerRow()).isEqualTo(1);
    }

    private static List<String> names(UploadedFile file) {
        SourceTable table = (SourceTable) MadeFiles.inspect(file);
        return MadeFiles.rows(file, table.options()).stream()
                .map(row -> row.cell(0))
                .toList();
    }
}
