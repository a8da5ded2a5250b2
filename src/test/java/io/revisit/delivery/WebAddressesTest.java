package io.revisit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressesTest {

    private static final String TEXT = "Сайт https://a.example, акция: http://b.example/x?y=1&z=%20#k. Всё!";

    @Test
    void addressesAreCountedInTheirOrder() {
        assertThat(WebAddresses.numbered(TEXT, 1)).contains("https://a.example");
        assertThat(WebAddresses.numbered(TEXT, 2)).contains("http://b.example/x?y=1&z=%20#k");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "3", "9999"})
    void thereIsNoOtherAddress(int number) {
        assertThat(WebAddresses.numbered(TEXT, number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://клиника.рф/акция, https://xn--80apagcdp.xn--p1ai/%D0%B0%D0%BA%D1%86%D0%B8%D1%8F",
        "https://a.example/{x}|y, https://a.example/%7Bx%7D%7Cy",
        "https://user@a.example:8080/x, https://user@a.example:8080/x"
    })
    void aHeaderCanCarryTheAddress(String written, String carried) {
        assertThat(WebAddresses.numbered(written, 1)).contains(carried);
    }

    @Test
    void aLineEndInAnAddressCannotBeWritten() {
        assertThat(WebAddresses.numbered("https://a.example/x\r\nSet-Cookie: a=b", 1))
                .contains("https://a.example/x");
        assertThat(WebAddresses.numbered("https://a.example/x\u0085y\u0000z", 1))
                .contains("https://a.example/x%C2%85y%00z");
    }
}
