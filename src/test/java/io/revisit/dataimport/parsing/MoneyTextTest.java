package io.revisit.dataimport.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12\u00a0250,00|12250.00",
                "12 250,00 ₽|12250.00",
                "12250|12250.00",
                "70900.00|70900.00",
                "70900.5|70900.50",
                "1,234.56|1234.56",
                "1.234,56|1234.56",
                "1 234 567,8 руб.|1234567.80",
                "1.234.567|1234567.00",
                "12'250.00|12250.00",
                "500 р.|500.00",
                "0,00|0.00",
                "0.125|0.13",
                "1234,500|1234.50",
                "(500,00)|-500.00",
                "-500|-500.00",
                "−500|-500.00",
                "+500|500.00"
            })
    void aSumIsReadInItsSpellings(String text, BigDecimal roubles) {
        assertThat(MoneyText.read(text)).isEqualTo(roubles);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "по прайсу",
                "12,250",
                "12.250",
                "1,23,456",
                "1,2.3,4",
                "500$",
                "",
                "-",
                "99999999999999",
                "1e5",
                "1..2"
            })
    void whatIsNoSumOrCanBeTwoIsNotGuessed(String text) {
        assertThat(MoneyText.read(text)).isNull();
    }
}
