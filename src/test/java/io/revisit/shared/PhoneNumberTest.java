package io.revisit.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+79385124058",
                "79385124058",
                "89385124058",
                "9385124058",
                "8 (938) 512 40 58",
                "+7 (938) 512-40-58",
                "8-938-512-40-58",
                "+8 938 512 40 58",
                " 8\u00a0938 512–40–58 ",
                "79385124058.0",
                "7,9385124058E+10",
                "тел. 8 938 512-40-58",
                "8 (938) 512-40-58 доб. 12",
                "8.938.512.40.58"
            })
    void everySpellingOfANumberIsThatNumber(String raw) {
        assertThat(PhoneNumber.parse(raw, "RU")).contains(new PhoneNumber("+79385124058"));
        assertThat(PhoneNumber.read(raw, "RU").unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+7 (000) 000-00-00",
                "нет телефона",
                "-",
                "123",
                "7,93851E+10",
                "512-40-58",
                "+79385124058123456"
            })
    void whatCannotBeDialledIsNoNumberAndSaidSo(String raw) {
        assertThat(PhoneNumber.parse(raw, "RU")).isEmpty();
        assertThat(PhoneNumber.read(raw, "RU").numbers()).isEmpty();
        assertThat(PhoneNumber.read(raw, "RU").unread()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "89385124058, 8 913 555-44-33",
                "89385124058;89135554433",
                "89385124058/89135554433",
                "89385124058 89135554433",
                "8 938 512 40 58 8 913 555 44 33",
                "89385124058 (мама), 89135554433 папа",
                "89385124058 или 89135554433",
                "+79385124058\n+79135554433\n89385124058"
            })
    void allNumbersOfACellAreRead(String raw) {
        assertThat(PhoneNumber.read(raw, "RU"))
                .isEqualTo(new PhoneReading(
                        java.util.List.of(new PhoneNumber("+79385124058"), new PhoneNumber("+79135554433")),
                        java.util.List.of()));
    }

    @Test
    void anUnreadableNumberBesideAGoodOneIsSaid() {
        PhoneReading reading = PhoneNumber.read("89385124058, 512405", "RU");
        assertThat(reading.numbers()).containsExactly(new PhoneNumber("+79385124058"));
        assertThat(reading.unread()).containsExactly("512405");
    }

    @Test
    void anEmptyCellHoldsNothingAndNothingUnread() {
        assertThat(PhoneNumber.read("  ", "RU")).isEqualTo(PhoneReading.NOTHING);
        assertThat(PhoneNumber.read(null, "RU")).isEqualTo(PhoneReading.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"0176 12345678, DE, +4917612345678", "701 123 45 67, KZ, +77011234567", "87011234567, RU, +77011234567"
    })
    void theCountryOfTheClinicDecides(String raw, String region, String e164) {
        assertThat(PhoneNumber.parse(raw, region)).contains(new PhoneNumber(e164));
    }

    @Test
    void aMobileCodeThatTheLibraryDoesNotKnowYetIsANumber() {
        assertThat(PhoneNumber.parse("8 (930) 001-07-29", "RU")).contains(new PhoneNumber("+79300010729"));
        assertThat(PhoneNumber.parse("тел 8 930 001 07 29", "RU")).contains(new PhoneNumber("+79300010729"));
    }

    @Test
    void peopleSeeItGrouped() {
        assertThat(new PhoneNumber("+79123456789").formatted()).isEqualTo("+7 912 345-67-89");
        assertThat(new PhoneNumber("+79123456789").digits()).isEqualTo("79123456789");
    }

    @Test
    void onlyE164IsAPhoneNumber() {
        assertThatThrownBy(() -> new PhoneNumber("89123456789")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theShortCutAnswersAsTheLibraryDoes() {
        Random random = new Random(2);
        String[] starts = {"+7", "7", "8", "", "+8", "+", "9", "+9", "(8", "77", "00"};
        String[] gaps = {"", "", "", " ", "-", "(", ")", "\u00a0", ") ", " ("};
        for (int i = 0; i < 100_000; i++) {
            StringBuilder raw = new StringBuilder(starts[random.nextInt(starts.length)]);
            int digits = 8 + random.nextInt(5);
            raw.append(random.nextInt(3) > 0 ? "9" : "");
            for (int d = 0; d < digits; d++) {
                raw.append(gaps[random.nextInt(gaps.length)]).append(random.nextInt(10));
            }
            assertThat(PhoneNumber.parse(raw.toString(), "RU"))
                    .as(raw.toString())
                    .isEqualTo(PhoneParser.judged(raw.toString().strip(), "RU"));
        }
    }
}
