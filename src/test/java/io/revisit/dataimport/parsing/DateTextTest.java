package io.revisit.dataimport.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.dataimport.reading.SlashDates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    private final DateText dates = new DateText(ZoneId.of("Asia/Yekaterinburg"), 2026);

    @ParameterizedTest
    @CsvSource({
        "22.01.1974, 1974-01-22",
        "1974-01-22, 1974-01-22",
        "22-01-1974, 1974-01-22",
        "1974.01.22, 1974-01-22",
        "22 01 1974, 1974-01-22",
        "22.1.74, 1974-01-22",
        "22.01.26, 2026-01-22",
        "22.01.27, 1927-01-22",
        "22.01.1974 г., 1974-01-22",
        "22 января 1974 г., 1974-01-22",
        "9 мая 1945 года, 1945-05-09",
        "3 марта 1985, 1985-03-03",
        "19740122, 1974-01-22",
        "27051, 1974-01-22",
        "25/12/1985, 1985-12-25",
        "12/25/1985, 1985-12-25",
        "29.02.2024, 2024-02-29"
    })
    void aDayIsReadInItsSpellings(String text, LocalDate day) {
        assertThat(dates.read(text, SlashDates.UNDECIDED)).isEqualTo(new Moment(day, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-02 13:30, 13:30",
        "2026-05-02T13:30:15, 13:30:15",
        "02.05.2026 9:05, 09:05",
        "02.05.2026 1:30 PM, 13:30",
        "2026-05-02 13:30:00.000, 13:30",
        "2026-05-02T08:30:00Z, 13:30",
        "2026-05-02T11:30+03:00, 13:30",
        "'46144,5625', 13:30"
    })
    void aMomentIsReadInTheTimeOfTheClinic(String text, LocalTime time) {
        assertThat(dates.read(text, SlashDates.NONE)).isEqualTo(new Moment(LocalDate.of(2026, 5, 2), time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.1980",
                "29.02.2023",
                "00.01.1980",
                "1974",
                "01.1974",
                "нет",
                "22.01.1974 25:00",
                "1.2.3.4",
                "22.01-1974",
                "13/13/1985",
                "999999",
                "20261301"
            })
    void whatNeverWasIsNoDate(String text) {
        assertThat(dates.read(text, SlashDates.UNDECIDED)).isNull();
    }

    @Test
    void aSlashDateIsReadOnlyInTheOrderOfItsColumn() {
        assertThat(DateText.isAmbiguous("3/4/85", SlashDates.UNDECIDED)).isTrue();
        assertThat(DateText.isAmbiguous("3/4/85", SlashDates.CONTRADICTORY)).isTrue();
        assertThat(DateText.isAmbiguous("3/4/85", SlashDates.MONTH_FIRST)).isFalse();
        assertThat(DateText.isAmbiguous("4/4/85", SlashDates.UNDECIDED)).isFalse();
        assertThat(DateText.isAmbiguous("03.04.1985", SlashDates.UNDECIDED)).isFalse();
        assertThat(dates.read("3/4/85", SlashDates.MONTH_FIRST)).isEqualTo(new Moment(LocalDate.of(1985, 3, 4), null));
        assertThat(dates.read("3/4/85", SlashDates.DAY_FIRST)).isEqualTo(new Moment(LocalDate.of(1985, 4, 3), null));
    }

    @ParameterizedTest
    @CsvSource({
        "13:30, 13:30",
        "9.05, 09:05",
        "13:30:15, 13:30:15",
        "1:30 pm, 13:30",
        "12:00 am, 00:00",
        "'0,5625', 13:30"
    })
    void aTimeIsReadInItsSpellings(String text, LocalTime time) {
        assertThat(TimeText.read(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "12:60", "утром", "13", "13:30 pm"})
    void whatNoClockShowsIsNoTime(String text) {
        assertThat(TimeText.read(text)).isNull();
    }
}
