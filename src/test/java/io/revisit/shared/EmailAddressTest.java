package io.revisit.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "u101.0@example.org, u101.0@example.org",
        "' Anna.Petrova@Example.ORG ', anna.petrova@example.org",
        "mailto:a@b.ru, a@b.ru",
        "Анна <a@b.ru>, a@b.ru",
        "почта@клиника.рф, почта@клиника.рф"
    })
    void anAddressIsReadAsItIsPasted(String raw, String value) {
        assertThat(EmailAddress.parse(raw)).contains(new EmailAddress(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "нет", "a@b", "a b@c.ru", "a@@b.ru", "a@b.ru, c@d.ru", "@b.ru", "a@.ru", "a.@b.ru", "a@b.r"})
    void whatNoServerTakesIsNoAddress(String raw) {
        assertThat(EmailAddress.parse(raw)).isEmpty();
    }

    @Test
    void aVeryLongTextIsNoAddress() {
        assertThat(EmailAddress.parse("a".repeat(300) + "@b.ru")).isEmpty();
        assertThat(EmailAddress.parse("a.".repeat(120) + "@b.ru")).isEmpty();
    }

    @Test
    void capitalsAreNotStored() {
        assertThatThrownBy(() -> new EmailAddress("A@b.ru")).isInstanceOf(IllegalArgumentException.class);
    }
}
