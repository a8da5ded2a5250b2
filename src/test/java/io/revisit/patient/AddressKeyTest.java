package io.revisit.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One flat is one flat, however the desk wrote it down. */
class AddressKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "г. Казань, ул. Ленина, д. 5, кв. 12",
                "Казань, Ленина, 5-12",
                "КАЗАНЬ ЛЕНИНА УЛ 5 КВ 12",
                "420000, Россия, г.Казань, улица Ленина, дом 5, квартира 12",
                "Казань; ул.Ленина; д.5; кв.12"
            })
    void oneFlatIsOneKeyHoweverItIsWritten(String address) {
        assertThat(AddressKey.of(address)).isEqualTo("казань ленина 5 12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Пермь, пр-т Мира 7 корп. 2 кв 3",
                "Пермь, проспект Мира, д.7к2, кв.3",
                "Пермь просп. Мира 7 к. 2 - 3"
            })
    void buildingsAndAvenuesHaveOneSpelling(String address) {
        assertThat(AddressKey.of(address)).isEqualTo("пермь проспект мира 7 к 2 3");
    }

    @Test
    void theLetterOfAHouseBelongsToItsNumber() {
        assertThat(AddressKey.of("Орёл, Полевая 5 А, кв. 1")).isEqualTo(AddressKey.of("Орел, ул. Полевая, 5а-1"));
        assertThat(AddressKey.of("Орёл, Полевая 5, кв. 1")).isNotEqualTo(AddressKey.of("Орел, ул. Полевая, 5а-1"));
    }

    @Test
    void anotherFlatHouseOrCityIsAnotherKey() {
        assertThat(AddressKey.of("Казань, Ленина 5-12")).isNotEqualTo(AddressKey.of("Казань, Ленина 51-2"));
        assertThat(AddressKey.of("Казань, Ленина 5-12")).isNotEqualTo(AddressKey.of("Уфа, Ленина 5-12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Казань", "г. Казань, ул. Ленина", "420000", "", "д. 5 кв. 12", "-"})
    void whatNamesNoHouseTellsNothing(String address) {
        assertThat(AddressKey.of(address)).isNull();
    }

    @Test
    void aHouseWithoutFlatsIsAnAddress() {
        assertThat(AddressKey.of("с. Ивановка, Садовая 3")).isEqualTo("с ивановка садовая 3");
    }
}
