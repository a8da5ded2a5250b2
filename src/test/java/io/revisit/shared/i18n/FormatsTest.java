package io.revisit.shared.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.shared.PhoneNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Formats russian = Formats.of(Messages.RUSSIAN, ZoneId.of("Asia/Yekaterinburg"));
    private final Formats english = Formats.of(Messages.ENGLISH, ZoneId.of("Asia/Yekaterinburg"));

    @Test
    void moneyHasNoKopecksWhereThereAreNone() {
        assertThat(russian.money(new BigDecimal("84300.00"))).isEqualTo("84\u00a0300\u00a0₽");
        assertThat(russian.money(new BigDecimal("1234.5"))).isEqualTo("1234,50\u00a0₽".replace("1234", "1\u00a0234"));
        assertThat(english.money(new BigDecimal("84300"))).isEqualTo("₽84,300");
    }

    @Test
    void exactMoneyAlwaysHasKopecks() {
        assertThat(russian.exactMoney(new BigDecimal("84300"))).isEqualTo("84\u00a0300,00\u00a0₽");
    }

    @Test
    void percentagesAreRoundedHalfUpToTwoPlaces() {
        assertThat(russian.percent(new BigDecimal("41.635"))).isEqualTo("41,64\u00a0%");
        assertThat(russian.share(1, 8)).isEqualTo("12,50\u00a0%");
        assertThat(english.share(1, 3)).isEqualTo("33.33%");
    }

    @Test
    void nothingIsWrittenAsADash() {
        assertThat(russian.share(0, 0)).isEqualTo("—");
        assertThat(russian.money(null)).isEqualTo("—");
        assertThat(russian.date((LocalDate) null)).isEqualTo("—");
    }

    @Test
    void momentsAreShownInTheClinicsTimeZone() {
        assertThat(russian.dateTime(Instant.parse("2026-09-13T20:30:00Z"))).isEqualTo("14.09.2026 01:30");
        assertThat(russian.date(Instant.parse("2026-09-13T20:30:00Z"))).isEqualTo("14.09.2026");
    }

    @Test
    void monthsAreNamedInTheReadersLanguage() {
        assertThat(russian.month(YearMonth.of(2026, 9))).isEqualTo("сентябрь 2026");
        assertThat(english.month(YearMonth.of(2026, 9))).isEqualTo("September 2026");
    }

    @Test
    void phonesAreGroupedToBeRead() {
        assertThat(Formats.phone(new PhoneNumber("+79123456789"))).isEqualTo("+7 912 345-67-89");
        assertThat(Formats.phone(null)).isEqualTo("—");
    }
}
