package io.revisit.dataimport.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.patient.Sex;
import io.revisit.patient.TagKind;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PatientRowParserTest {
    private final MadeRow row = new MadeRow(FileKind.PATIENTS);

    @Test
    void whatSaysNothingIsEmptyAndAFailedFormulaIsAWarning() {
        MadeRow row = new MadeRow(FileKind.PATIENTS)
                .with(TargetField.FULL_NAME, "Иванова Мария")
                .with(TargetField.CARD_NUMBER, "17")
                .with(TargetField.PHONE, "#Н/Д")
                .with(TargetField.EMAIL, "NULL")
                .with(TargetField.COMMENT, "н/д")
                .with(TargetField.SOURCE, "—")
                .with(TargetField.BIRTH_DATE, " #ССЫЛКА! ");

        assertThat(row.patientRow().problems())
                .extracting(problem -> problem.column() + " " + problem.value() + " " + problem.reason())
                .containsExactlyInAnyOrder("PHONE #Н/Д SPREADSHEET_ERROR", "BIRTH_DATE #ССЫЛКА! SPREADSHEET_ERROR");
        assertThat(row.patient().phone()).isNull();
        assertThat(row.patient().email()).isNull();
        assertThat(row.patient().comment()).isNull();
        assertThat(row.patient().source()).isNull();
        assertThat(row.patient().birthDate()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Итого", "ИТОГО:", "Всего: 12", "Итого по врачу Громов П. О.", "Всего пациентов", "Subtotal"})
    void aLineOfTotalsIsNobody(String line) {
        MadeRow row = new MadeRow(FileKind.PATIENTS)
                .with(TargetField.CARD_NUMBER, "")
                .with(TargetField.FULL_NAME, line)
                .with(TargetField.PHONE, "12");

        assertThat(row.patientRow().isRejected()).isTrue();
        assertThat(row.patientReasons()).containsExactly(ProblemReason.TOTAL_LINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Всеголов Иван", "Итогова Анна", "Всего Иван", "Тотальный Лев"})
    void aNameThatBeginsLikeTotalsIsAName(String name) {
        MadeRow row = new MadeRow(FileKind.PATIENTS)
                .with(TargetField.FULL_NAME, name)
                .with(TargetField.PHONE, "+79161234567");

        assertThat(row.patientRow().isRejected()).isFalse();
    }

    @Test
    void aFullRowIsReadWhole() {
        ParsedPatient patient = row.with(TargetField.CARD_NUMBER, " 00123 ")
                .with(TargetField.FULL_NAME, "АЛЕКСЕЕВА  ДИАНА ИГОРЕВНА")
                .with(TargetField.PHONE, "8 (938) 512-40-58")
                .with(TargetField.SECOND_PHONE, "89407900960")
                .with(TargetField.EMAIL, "U101@Example.org")
                .with(TargetField.ADDRESS, "Казань,\nЛенина 5-12")
                .with(TargetField.BIRTH_DATE, "22-01-1974")
                .with(TargetField.SEX, "Женский")
                .with(TargetField.SOURCE, "2ГИС")
                .with(TargetField.COMMENT, "просит\nперезвонить")
                .with(TargetField.REFERRER_CARD, "10005")
                .with(TargetField.DIGITIZED_ON, "2026-05-07")
                .with(TargetField.DIGITIZED_BY, "Гущина  Дарья")
                .with(TargetField.MARKETING_CONSENT, "да")
                .with(TargetField.TAGS, "VIP, Терапия; VIP")
                .patient();
        assertThat(patient)
                .isEqualTo(new ParsedPatient(
                        "00123",
                        new PersonName("Алексеева", "Диана", "Игоревна"),
                        new PhoneNumber("+79385124058"),
                        new PhoneNumber("+79407900960"),
                        new EmailAddress("u101@example.org"),
                        "Казань, Ленина 5-12",
                        LocalDate.of(1974, 1, 22),
                        Sex.FEMALE,
                        "2ГИС",
                        "просит\nперезвонить",
                        "10005",
                        LocalDate.of(2026, 5, 7),
                        "Гущина Дарья",
                        true,
                        List.of(new ParsedTag(TagKind.CATEGORY, "VIP"), new ParsedTag(TagKind.CATEGORY, "Терапия")),
                        List.of()));
        assertThat(row.patientRow().isWarned()).isFalse();
    }

    @Test
    void aRowWithoutANameIsRejected() {
        row.with(TargetField.FULL_NAME, "  ").with(TargetField.CARD_NUMBER, "1");
        assertThat(row.patientRow().isRejected()).isTrue();
        assertThat(row.patientReasons()).containsExactly(ProblemReason.NO_NAME);
    }

    @Test
    void aRowThatIdentifiesNobodyIsRejected() {
        row.with(TargetField.FULL_NAME, "Ким Анна").with(TargetField.PHONE, "нет телефона");
        assertThat(row.patientRow().isRejected()).isTrue();
        assertThat(row.patientRow().isWarned()).isFalse();
        assertThat(row.patientReasons()).containsExactly(ProblemReason.UNREADABLE_PHONE, ProblemReason.NO_IDENTITY);
    }

    @Test
    void anEmailAloneIdentifies() {
        row.with(TargetField.FULL_NAME, "Ким Анна").with(TargetField.EMAIL, "a@b.ru");
        assertThat(row.patientRow().isRejected()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH_DATE, 31.02.1980, UNREADABLE_DATE",
        "BIRTH_DATE, 01.01.2030, FUTURE_DATE",
        "BIRTH_DATE, 01.01.1899, TOO_EARLY_DATE",
        "BIRTH_DATE, 3/4/85, AMBIGUOUS_DATE",
        "DIGITIZED_ON, 01.01.2030, FUTURE_DATE",
        "PHONE, нет телефона, UNREADABLE_PHONE",
        "PHONE, +7 (000) 000-00-00, UNREADABLE_PHONE",
        "EMAIL, нет, UNREADABLE_EMAIL",
        "SEX, другой, UNREADABLE_SEX",
        "MARKETING_CONSENT, может быть, UNREADABLE_CONSENT"
    })
    void aCellThatCannotBeReadIsLeftEmptyWithAWarning(TargetField field, String value, ProblemReason reason) {
        row.with(TargetField.FULL_NAME, "Ким Анна")
                .with(TargetField.CARD_NUMBER, "1")
                .with(field, value);
        ParsedRow<ParsedPatient> parsed = row.patientRow();
        assertThat(parsed.isWarned()).isTrue();
        assertThat(parsed.problems())
                .containsExactly(new RowProblem(field.name(), value, Severity.WARNING, reason, List.of()));
        ParsedPatient plain = new MadeRow(FileKind.PATIENTS)
                .with(TargetField.FULL_NAME, "Ким Анна")
                .with(TargetField.CARD_NUMBER, "1")
                .patient();
        assertThat(parsed.value()).isEqualTo(plain);
    }

    @Test
    void aDashStandsForNothingButAsAnAnswerItIsNo() {
        row.with(TargetField.FULL_NAME, "Ким Анна")
                .with(TargetField.CARD_NUMBER, "1")
                .with(TargetField.PHONE, "-")
                .with(TargetField.BIRTH_DATE, "—")
                .with(TargetField.MARKETING_CONSENT, "-");
        assertThat(row.patientRow().problems()).isEmpty();
        assertThat(row.patient().marketingConsent()).isFalse();
    }

    @Test
    void theSecondOfTwoPhonesInACellIsKeptAndAThirdIsSaid() {
        row.with(TargetField.FULL_NAME, "Ким Анна").with(TargetField.PHONE, "89123456789, 89123456780, 89123456781");
        assertThat(row.patient().secondPhone()).isEqualTo(new PhoneNumber("+79123456780"));
        assertThat(row.patientReasons()).containsExactly(ProblemReason.NOT_ALL_KEPT);
    }

    @Test
    void onlyASecondPhoneIsThePhone() {
        row.with(TargetField.FULL_NAME, "Ким Анна").with(TargetField.SECOND_PHONE, "89123456789");
        assertThat(row.patient().phone()).isEqualTo(new PhoneNumber("+79123456789"));
        assertThat(row.patient().secondPhone()).isNull();
    }

    @Test
    void nameAndPatronymicInOneColumnBesideTheSurnameAreToldApart() {
        row.with(TargetField.SURNAME, "КИМ").with(TargetField.GIVEN_NAME, "Анна Олеговна");
        assertThat(row.with(TargetField.CARD_NUMBER, "1").patient().name())
                .isEqualTo(new PersonName("Ким", "Анна", "Олеговна"));
    }

    @Test
    void aFormulaStaysText() {
        row.with(TargetField.FULL_NAME, "Ким Анна")
                .with(TargetField.CARD_NUMBER, "1")
                .with(TargetField.COMMENT, "=2+5");
        assertThat(row.patient().comment()).isEqualTo("=2+5");
    }

    @Test
    void aTextTooLongIsCutAndANumberTooLongIsLeftOut() {
        row.with(TargetField.FULL_NAME, "Ким Анна")
                .with(TargetField.EMAIL, "a@b.ru")
                .with(TargetField.CARD_NUMBER, "1".repeat(65))
                .with(TargetField.COMMENT, "я".repeat(2001));
        assertThat(row.patient().cardNumber()).isNull();
        assertThat(row.patient().comment()).hasSize(2000);
        assertThat(row.patientReasons()).containsExactly(ProblemReason.TOO_LONG, ProblemReason.CUT);
    }

    @Test
    void aCardThatPassedThroughADataFrameIsItself() {
        row.with(TargetField.FULL_NAME, "Ким Анна").with(TargetField.CARD_NUMBER, "10000.0");
        assertThat(row.patient().cardNumber()).isEqualTo("10000");
    }

    @Test
    void whatWasReadIsKeptAsJson() {
        row.with(TargetField.FULL_NAME, "Ким Анна Олеговна")
                .with(TargetField.PHONE, "89123456789, 512405")
                .with(TargetField.BIRTH_DATE, "22.01.1974")
                .with(TargetField.TAGS, "VIP");
        JsonMapper json = JsonMapper.shared();
        assertThat(json.readValue(json.writeValueAsString(row.patient()), ParsedPatient.class))
                .isEqualTo(row.patient());
        RowProblem problem = row.patientRow().problems().getFirst();
        assertThat(json.readValue(json.writeValueAsString(problem), RowProblem.class))
                .isEqualTo(problem);
        assertThat(json.readValue(json.writeValueAsString(MadeRow.OPTIONS), ParsingOptions.class))
                .isEqualTo(MadeRow.OPTIONS);
    }
}
