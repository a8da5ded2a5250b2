package io.revisit.dataimport.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.FixedValue;
import io.revisit.dataimport.mapping.MappedColumn;
import io.revisit.dataimport.mapping.MissingField;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.reading.SlashDates;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.patient.TagKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value for every row: what it does to a row, and what can be said. */
class FixedValueTest {

    private static final ParsingOptions OPTIONS =
            new ParsingOptions("RU", ZoneId.of("Europe/Moscow"), LocalDate.of(2026, 10, 31));
    private static final ColumnMapping CARD_NAME_SOURCE_TAGS = new ColumnMapping(
            FileKind.PATIENTS,
            List.of(
                    column(0, TargetField.CARD_NUMBER),
                    column(1, TargetField.FULL_NAME),
                    column(2, TargetField.SOURCE),
                    column(3, TargetField.TAGS)));

    @Test
    void aFixedValueStandsInForAnEmptyCellAndYieldsToAFilledOne() {
        ColumnMapping mapping = CARD_NAME_SOURCE_TAGS.withFixed(new FixedValue(TargetField.SOURCE, "База 1С"));

        assertThat(parsed(mapping, "1", "Ким Анна", " ", "").source()).isEqualTo("База 1С");
        assertThat(parsed(mapping, "1", "Ким Анна", "2ГИС", "").source()).isEqualTo("2ГИС");
    }

    @Test
    void aFixedTagIsAddedToTheTagsOfTheRow() {
        ColumnMapping mapping = CARD_NAME_SOURCE_TAGS.withFixed(new FixedValue(TargetField.TAGS, "Из 1С"));

        assertThat(parsed(mapping, "1", "Ким Анна", "", "VIP").tags())
                .containsExactly(new ParsedTag(TagKind.CATEGORY, "VIP"), new ParsedTag(TagKind.CATEGORY, "Из 1С"));
    }

    @Test
    void aFixedValueGivesAFieldThatNoColumnGives() {
        ColumnMapping visits = new ColumnMapping(FileKind.VISITS, List.of(column(0, TargetField.CARD_NUMBER)));
        assertThat(visits.missing()).containsExactly(MissingField.DATE);

        assertThat(visits.withFixed(new FixedValue(TargetField.DATE, "31.10.2026"))
                        .missing())
                .isEmpty();
    }

    @Test
    void anotherValueForTheFieldReplacesTheEarlierOne() {
        ColumnMapping mapping = CARD_NAME_SOURCE_TAGS
                .withFixed(new FixedValue(TargetField.SOURCE, "Один"))
                .withFixed(new FixedValue(TargetField.SOURCE, "Другой"));

        assertThat(mapping.fixed()).containsExactly(new FixedValue(TargetField.SOURCE, "Другой"));
        assertThat(mapping.withoutFixed(TargetField.SOURCE).fixed()).isEmpty();
    }

    @Test
    void oneCardNumberForAllPatientsIsNoFixedValue() {
        FixedValue card = new FixedValue(TargetField.CARD_NUMBER, "1");

        assertThatThrownBy(() -> CARD_NAME_SOURCE_TAGS.withFixed(card)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENTS, BIRTH_DATE, 31.02.1990, UNREADABLE_DATE",
        "PATIENTS, DIGITIZED_ON, 01.01.2030, FUTURE_DATE",
        "PATIENTS, BIRTH_DATE, 3/4/85, AMBIGUOUS_DATE",
        "PATIENTS, SEX, непонятно, UNREADABLE_SEX",
        "PATIENTS, MARKETING_CONSENT, может быть, UNREADABLE_CONSENT",
        "PATIENTS, PHONE, 12, UNREADABLE_PHONE",
        "PATIENTS, EMAIL, нет, UNREADABLE_EMAIL",
        "VISITS, DATE, вчера, UNREADABLE_DATE",
        "VISITS, TIME, утром, UNREADABLE_TIME",
        "VISITS, GROSS, дорого, UNREADABLE_SUM",
        "VISITS, GROSS, -5, NEGATIVE_SUM",
        "VISITS, STATUS, как-нибудь, UNKNOWN_STATUS"
    })
    void whatNoRowCouldReadIsRefused(FileKind kind, TargetField field, String text, ProblemReason reason) {
        assertThat(FixedValueCheck.problem(kind, new FixedValue(field, text), OPTIONS))
                .map(RowProblem::reason)
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENTS, BIRTH_DATE, 31.12.1990",
        "PATIENTS, SEX, ж",
        "PATIENTS, MARKETING_CONSENT, да",
        "PATIENTS, SOURCE, База 1С",
        "PATIENTS, DOCTOR_TAGS, Громов П. О.",
        "PATIENTS, GIVEN_NAME, Анна",
        "VISITS, CARD_NUMBER, 17",
        "VISITS, DATE, 31.12.2025",
        "VISITS, STATUS, завершён",
        "VISITS, BRANCH, На Ленина"
    })
    void whatEveryRowCanReadIsTaken(FileKind kind, TargetField field, String text) {
        assertThat(FixedValueCheck.problem(kind, new FixedValue(field, text), OPTIONS))
                .isEmpty();
    }

    @Test
    void aStatusIsTheWholeCellAndTheOtherTagsAreLists() {
        ColumnMapping mapping = new ColumnMapping(
                FileKind.PATIENTS,
                List.of(
                        column(0, TargetField.CARD_NUMBER),
                        column(1, TargetField.FULL_NAME),
                        column(2, TargetField.STATUS_TAG),
                        column(3, TargetField.DOCTOR_TAGS)));

        assertThat(parsed(mapping, "1", "Ким Анна", "в лечении, план согласован", "Громов П. О.; Лаптева И. С.")
                        .tags())
                .containsExactly(
                        new ParsedTag(TagKind.DOCTOR, "Громов П. О."),
                        new ParsedTag(TagKind.DOCTOR, "Лаптева И. С."),
                        new ParsedTag(TagKind.STATUS, "в лечении, план согласован"));
    }

    private static ParsedPatient parsed(ColumnMapping mapping, String... cells) {
        SourceRow row = new SourceRow(2, 1, Stream.of(cells).toList());
        return Objects.requireNonNull(
                new PatientRowParser(mapping, OPTIONS).parse(row).value());
    }

    private static MappedColumn column(int index, TargetField field) {
        return new MappedColumn(index, field.name(), field, 100, SlashDates.NONE);
    }
}
