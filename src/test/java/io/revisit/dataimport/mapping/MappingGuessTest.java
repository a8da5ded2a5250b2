package io.revisit.dataimport.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.dataimport.reading.ReadingLimits;
import io.revisit.dataimport.reading.ReadingOptions;
import io.revisit.dataimport.reading.SlashDates;
import io.revisit.dataimport.reading.SourceFiles;
import io.revisit.dataimport.reading.SourceTable;
import io.revisit.dataimport.reading.UploadedFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MappingGuessTest {
    private static final Path SMALL = Path.of("src/test/resources/clientbase/small");

    @Test
    void theWholeNameInAColumnNamedGivenNameIsSeenByItsValues() {
        ColumnMapping mapping = ofFile("patients-yclients.csv");
        assertThat(fields(mapping))
                .containsExactly(
                        TargetField.FULL_NAME,
                        TargetField.PHONE,
                        TargetField.EMAIL,
                        TargetField.TAGS,
                        TargetField.BIRTH_DATE,
                        TargetField.IGNORE,
                        TargetField.IGNORE,
                        TargetField.SEX,
                        TargetField.IGNORE,
                        TargetField.IGNORE,
                        TargetField.IGNORE,
                        TargetField.IGNORE,
                        TargetField.COMMENT,
                        TargetField.SECOND_PHONE,
                        TargetField.MARKETING_CONSENT);
    }

    @Test
    void aCleanFileIsMappedWhollyAndSurely() {
        ColumnMapping mapping = ofFile("patients-clean.csv");
        assertThat(fields(mapping))
                .containsExactly(
                        TargetField.CARD_NUMBER,
                        TargetField.SURNAME,
                        TargetField.GIVEN_NAME,
                        TargetField.PATRONYMIC,
                        TargetField.SEX,
                        TargetField.PHONE,
                        TargetField.EMAIL,
                        TargetField.BIRTH_DATE,
                        TargetField.SOURCE,
                        TargetField.REFERRER_CARD,
                        TargetField.DIGITIZED_ON,
                        TargetField.DIGITIZED_BY,
                        TargetField.MARKETING_CONSENT);
        assertThat(mapping.columns()).allMatch(column -> column.confidence() >= 90);
    }

    @Test
    void visitsAreToldFromPatients() {
        assertThat(fields(ofFile("visits-1c.csv")))
                .containsExactly(
                        TargetField.EXTERNAL_NUMBER,
                        TargetField.FULL_NAME,
                        TargetField.PHONE,
                        TargetField.DATE,
                        TargetField.TIME,
                        TargetField.DOCTOR,
                        TargetField.DIRECTION,
                        TargetField.SERVICE,
                        TargetField.GROSS,
                        TargetField.STATUS,
                        TargetField.STAFF);
        assertThat(fields(ofFile("visits.xlsx")))
                .containsExactly(
                        TargetField.EXTERNAL_NUMBER,
                        TargetField.CARD_NUMBER,
                        TargetField.DATE_TIME,
                        TargetField.DOCTOR,
                        TargetField.DIRECTION,
                        TargetField.SERVICE,
                        TargetField.GROSS,
                        TargetField.STATUS,
                        TargetField.STAFF);
    }

    @Test
    void withoutAHeaderTheValuesSpeakLessSurely() {
        ColumnMapping mapping = of("Ким Анна Олеговна;8 912 345-67-89;a@b.ru;22.01.1974;ж\n"
                + "Цой Олег Викторович;8 912 345-67-80;c@b.ru;23.02.1980;м\n");
        assertThat(fields(mapping))
                .containsExactly(
                        TargetField.FULL_NAME,
                        TargetField.PHONE,
                        TargetField.EMAIL,
                        TargetField.BIRTH_DATE,
                        TargetField.SEX);
        assertThat(mapping.columns()).allMatch(column -> column.confidence() < 70);
    }

    @ParameterizedTest
    @CsvSource({
        "Тел., PHONE",
        "Моб. тел., PHONE",
        "Дата рожд., BIRTH_DATE",
        "Д.Р., BIRTH_DATE",
        "E-mail, EMAIL",
        "№карты, CARD_NUMBER",
        "Ф.И.О., FULL_NAME",
        "Телефон пациента (основной), PHONE",
        "DATE OF BIRTH, BIRTH_DATE",
        "Client Name, FULL_NAME",
        "Сколько потратил, IGNORE"
    })
    void aHeaderIsKnownInItsSpellings(String header, TargetField field) {
        assertThat(of(header + ";Прочее\n;что-то\n").columns().getFirst().field())
                .isEqualTo(field);
    }

    @Test
    void aHeaderThatItsValuesDenyIsDoubted() {
        ColumnMapping mapping = of("Имя;Телефон\nАнна;да\nОльга;нет\n");
        assertThat(mapping.columns().get(1))
                .isEqualTo(new MappedColumn(1, "Телефон", TargetField.PHONE, 40, SlashDates.NONE));
    }

    @Test
    void ofTwoColumnsForOneFieldTheSurerKeepsIt() {
        ColumnMapping mapping = of("ФИО контакта;ФИО;Телефон\nКим Анна;Ким Олег;89123456789\n");
        assertThat(fields(mapping)).containsExactly(TargetField.IGNORE, TargetField.FULL_NAME, TargetField.PHONE);
    }

    @Test
    void whatAPersonSaysMovesTheFieldFromAnotherColumn() {
        ColumnMapping mapping =
                of("Имя;Телефон;Заметка\nАнна;89123456789;Ким Анна\n").withField(2, TargetField.GIVEN_NAME);
        assertThat(fields(mapping)).containsExactly(TargetField.IGNORE, TargetField.PHONE, TargetField.GIVEN_NAME);
        assertThat(mapping.columns().get(2).confidence()).isEqualTo(100);
    }

    @Test
    void severalColumnsMayBePhones() {
        ColumnMapping mapping = of("Имя;Телефон;Заметка\nАнна;89123456789;1\n").withField(2, TargetField.PHONE);
        assertThat(mapping.columnsOf(TargetField.PHONE)).hasSize(2);
    }

    @Test
    void itSaysWhatNoColumnGives() {
        assertThat(of("Пол;Заметка\nж;1\n").missing())
                .containsExactlyInAnyOrder(MissingField.NAME, MissingField.IDENTITY);
        ColumnMapping visits = new ColumnMapping(FileKind.VISITS, List.of());
        assertThat(visits.missing()).containsExactlyInAnyOrder(MissingField.PATIENT, MissingField.DATE);
    }

    @Test
    void aVisitHasNoSex() {
        MappedColumn sex = new MappedColumn(0, "Пол", TargetField.SEX, 95, SlashDates.NONE);
        assertThatThrownBy(() -> new ColumnMapping(FileKind.VISITS, List.of(sex)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsKeptAsJson() {
        ColumnMapping mapping = ofFile("visits-1c.csv");
        JsonMapper json = JsonMapper.shared();
        assertThat(json.readValue(json.writeValueAsString(mapping), ColumnMapping.class))
                .isEqualTo(mapping);
        ReadingOptions options = ReadingOptions.GUESS.withHeaderRow(4);
        assertThat(json.readValue(json.writeValueAsString(options), ReadingOptions.class))
                .isEqualTo(options);
    }

    private static List<TargetField> fields(ColumnMapping mapping) {
        return mapping.columns().stream().map(MappedColumn::field).toList();
    }

    private static ColumnMapping ofFile(String name) {
        return guess(UploadedFile.of(SMALL.resolve(name)));
    }

    private static ColumnMapping of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return guess(new UploadedFile("base.csv", bytes.length, () -> new ByteArrayInputStream(bytes)));
    }

    private static ColumnMapping guess(UploadedFile file) {
        SourceFiles files = new SourceFiles(ReadingLimits.DEFAULT);
        return new MappingGuess("RU").guess((SourceTable) files.inspect(file, ReadingOptions.GUESS));
    }
}
