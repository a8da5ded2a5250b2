package io.revisit.dataimport.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import io.revisit.visit.VisitStatus;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitRowParserTest {
    private final MadeRow row = new MadeRow(FileKind.VISITS);

    @Test
    void aFullRowIsReadWhole() {
        ParsedVisit visit = row.with(TargetField.EXTERNAL_NUMBER, "V642-0")
                .with(TargetField.FULL_NAME, "Ким Анна Олеговна")
                .with(TargetField.PHONE, "9123456789")
                .with(TargetField.DATE, "02.05.2025")
                .with(TargetField.TIME, "13:30")
                .with(TargetField.DOCTOR, "Жуков Антон  Петрович")
                .with(TargetField.DIRECTION, "Ортопедия")
                .with(TargetField.SERVICE, "Винир")
                .with(TargetField.GROSS, "70\u00a0900,00")
                .with(TargetField.STATUS, "Завершён")
                .with(TargetField.STAFF, "Тихонов Егор")
                .visit();
        assertThat(visit)
                .isEqualTo(new ParsedVisit(
                        "V642-0",
                        null,
                        new PersonName("Ким", "Анна", "Олеговна"),
                        new PhoneNumber("+79123456789"),
                        null,
                        LocalDateTime.of(2025, 5, 2, 13, 30),
                        "Жуков Антон Петрович",
                        "Ортопедия",
                        "Винир",
                        new BigDecimal("70900.00"),
                        VisitStatus.COMPLETED,
                        "Тихонов Егор",
                        null));
        assertThat(row.visitRow().isWarned()).isFalse();
    }

    @Test
    void aPhoneAloneOrANameAloneIsNoWayToAPatient() {
        for (TargetField field : new TargetField[] {TargetField.PHONE, TargetField.FULL_NAME}) {
            MadeRow alone = new MadeRow(FileKind.VISITS)
                    .with(field, field == TargetField.PHONE ? "89123456789" : "Ким Анна")
                    .with(TargetField.DATE_TIME, "2026-05-02 13:30");
            assertThat(alone.visitReasons()).containsExactly(ProblemReason.NO_PATIENT);
            assertThat(alone.visitRow().isRejected()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "31.02.2026, UNREADABLE_DATE",
        "'', NO_DATE",
        "01.01.2090, FUTURE_DATE",
        "01.01.1901, TOO_EARLY_DATE",
        "3/4/26, AMBIGUOUS_DATE"
    })
    void aVisitWithoutAReadableDateIsRejected(String date, ProblemReason reason) {
        row.with(TargetField.CARD_NUMBER, "1").with(TargetField.DATE, date);
        assertThat(row.visitReasons()).containsExactly(reason);
        assertThat(row.visitRow().isRejected()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "по прайсу, UNREADABLE_SUM",
        "-500, NEGATIVE_SUM",
        "'(500,00)', NEGATIVE_SUM",
        "'12,250', UNREADABLE_SUM"
    })
    void aVisitWhoseSumCannotBeReadOrIsNegativeIsRejected(String sum, ProblemReason reason) {
        row.with(TargetField.CARD_NUMBER, "1")
                .with(TargetField.DATE, "02.05.2026")
                .with(TargetField.GROSS, sum);
        assertThat(row.visitReasons()).containsExactly(reason);
        assertThat(row.visitRow().isRejected()).isTrue();
    }

    @Test
    void aCompletedVisitWithAnEmptySumIsZeroWithAWarning() {
        row.with(TargetField.CARD_NUMBER, "1")
                .with(TargetField.DATE, "02.05.2026")
                .with(TargetField.GROSS, "");
        assertThat(row.visit().gross()).isEqualTo(new BigDecimal("0.00"));
        assertThat(row.visitReasons()).containsExactly(ProblemReason.NO_SUM);
    }

    @Test
    void aTimeThatCannotBeReadIsMidnightWithAWarning() {
        row.with(TargetField.CARD_NUMBER, "1")
                .with(TargetField.DATE, "02.05.2026")
                .with(TargetField.TIME, "утром");
        assertThat(row.visit().startsAt()).isEqualTo(LocalDateTime.of(2026, 5, 2, 0, 0));
        assertThat(row.visitReasons()).containsExactly(ProblemReason.UNREADABLE_TIME);
    }

    @Test
    void withoutAWordOfItAPastVisitIsCompletedAndALaterOnePlanned() {
        row.with(TargetField.CARD_NUMBER, "1");
        assertThat(row.with(TargetField.DATE, "21.11.2026").visit().status()).isEqualTo(VisitStatus.COMPLETED);
        MadeRow later =
                new MadeRow(FileKind.VISITS).with(TargetField.CARD_NUMBER, "1").with(TargetField.DATE, "22.11.2026");
        assertThat(later.visit().status()).isEqualTo(VisitStatus.PLANNED);
    }

    @ParameterizedTest
    @CsvSource({
        "Завершён, COMPLETED",
        "завершена, COMPLETED",
        "Клиент пришёл, COMPLETED",
        "Completed, COMPLETED",
        "Отменён, CANCELLED",
        "Отмена клиентом, CANCELLED",
        "canceled, CANCELLED",
        "Не пришёл, NO_SHOW",
        "Клиент не пришел, NO_SHOW",
        "Неявка, NO_SHOW",
        "no-show, NO_SHOW",
        "Запланирован, PLANNED",
        "Подтверждён, PLANNED",
        "scheduled, PLANNED"
    })
    void aStatusIsReadInItsWords(String word, VisitStatus status) {
        row.with(TargetField.CARD_NUMBER, "1")
                .with(TargetField.DATE, "02.05.2026")
                .with(TargetField.STATUS, word);
        assertThat(row.visit().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"не завершён", "???", "гость"})
    void anUnknownStatusCountsNowhere(String word) {
        row.with(TargetField.CARD_NUMBER, "1")
                .with(TargetField.DATE, "02.05.2026")
                .with(TargetField.STATUS, word);
        assertThat(row.visit().status()).isEqualTo(VisitStatus.PLANNED);
        assertThat(row.visitReasons()).containsExactly(ProblemReason.UNKNOWN_STATUS);
    }
}
