package io.revisit.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 30);

    @Test
    void bothEndsBelongToIt() {
        Period october = Period.monthOf(DAY);
        assertThat(october).isEqualTo(Period.ofMonth(YearMonth.of(2026, 10)));
        assertThat(october.contains(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(october.contains(LocalDate.of(2026, 10, 31))).isTrue();
        assertThat(october.contains(LocalDate.of(2026, 11, 1))).isFalse();
        assertThat(october.days()).isEqualTo(31);
    }

    @Test
    void twelveMonthsEndOnTheGivenDay() {
        assertThat(Period.last12Months(DAY)).isEqualTo(new Period(LocalDate.of(2025, 10, 31), DAY));
        assertThat(Period.lastDays(1, DAY)).isEqualTo(Period.ofDay(DAY));
    }

    @Test
    void aQuarterIsComparedWithTheQuarterBefore() {
        Period quarter = Period.quarterOf(DAY);
        assertThat(quarter).isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)));
        assertThat(quarter.before()).isEqualTo(new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)));
    }

    @Test
    void otherPeriodsAreComparedWithAsManyDays() {
        assertThat(new Period(DAY.minusDays(6), DAY).before())
                .isEqualTo(new Period(DAY.minusDays(13), DAY.minusDays(7)));
    }

    @Test
    void itsInstantsAreThoseOfTheClinic() {
        Period day = Period.ofDay(DAY);
        assertThat(day.start(ZoneId.of("Asia/Yekaterinburg"))).isEqualTo(Instant.parse("2026-10-29T19:00:00Z"));
        assertThat(day.endExclusive(ZoneId.of("Asia/Yekaterinburg"))).isEqualTo(Instant.parse("2026-10-30T19:00:00Z"));
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Period(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
