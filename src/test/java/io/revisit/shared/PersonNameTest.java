package io.revisit.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            АЛЕКСЕЕВА  ДИАНА ИГОРЕВНА        | Алексеева        | Диана   | Игоревна
            '  Андреева  Светлана  Андреевна '| Андреева        | Светлана| Андреевна
            алексеева диана                  | Алексеева        | Диана   |
            Диана Алексеева                  | Алексеева        | Диана   |
            Диана Игоревна Алексеева         | Алексеева        | Диана   | Игоревна
            Диана Игоревна                   | ''               | Диана   | Игоревна
            Диана                            | ''               | Диана   |
            Абрамович Роман Аркадьевич       | Абрамович        | Роман   | Аркадьевич
            ПЕТРОВ-ВОДКИН КУЗЬМА СЕРГЕЕВИЧ   | Петров-Водкин    | Кузьма  | Сергеевич
            Салтыкова Щедрина Анна Ильинична | Салтыкова Щедрина| Анна    | Ильинична
            Мамедов Али Гасан оглы           | Мамедов          | Али     | Гасан оглы
            АЛИЕВА ЛЕЙЛА ВАГИФ КЫЗЫ          | Алиева           | Лейла   | Вагиф кызы
            Алиев Ильхам Гейдар-оглы         | Алиев            | Ильхам  | Гейдар-оглы
            Иванов И.О.                      | Иванов           | И.      | О.
            Иванов И. О.                     | Иванов           | И.      | О.
            И.О. Иванов                      | Иванов           | И.      | О.
            И. Иванов                        | Иванов           | И.      |
            О'НИЛ ШАКИЛ                      | О'Нил            | Шакил   |
            МакДональд Рональд               | МакДональд       | Рональд |
            Иванова Мария (жена)             | Иванова          | Мария   |
            Петрова - Водкина Мария          | Петрова-Водкина  | Мария   |
            """)
    void aWholeNameIsToldApart(String raw, String surname, String given, String patronymic) {
        assertThat(PersonName.parseFull(raw)).contains(new PersonName(surname, given, patronymic));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "12345", "?", ".", "a b c d e f g h i"})
    void whatHasNoNameInItGivesNone(String raw) {
        assertThat(PersonName.parseFull(raw)).isEmpty();
    }

    @Test
    void aPartTooLongToBeANameIsNone() {
        assertThat(PersonName.parseFull("Я".repeat(101))).isEmpty();
        assertThat(PersonName.ofParts("Иванов", "И".repeat(101), null)).isEmpty();
    }

    @Test
    void nobodyIsWithoutSurnameAndGivenName() {
        assertThatThrownBy(() -> new PersonName(" ", "", "Игоревна")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void searchTakesYoForYe() {
        assertThat(new PersonName("Фёдорова", "Алёна", "Петровна").searchKey()).isEqualTo("федорова алена петровна");
        assertThat(PersonName.searchKey("  ФЁДОРОВА   алена ")).isEqualTo("федорова алена");
    }

    @Test
    void matchingLooksPastCaseHyphensAndYo() {
        assertThat(new PersonName("Петрова-Водкина", "Алёна", null).matchKey())
                .isEqualTo(new PersonName("ПЕТРОВА ВОДКИНА", "алена", "Ильинична").matchKey())
                .isEqualTo("петрова водкина|алена");
    }

    @Test
    void anotherPatronymicContradictsAMissingOneDoesNot() {
        PersonName son = new PersonName("Ким", "Олег", "Олегович");
        assertThat(son.contradicts(new PersonName("Ким", "Олег", "Петрович"))).isTrue();
        assertThat(son.contradicts(new PersonName("Ким", "Олег", null))).isFalse();
        assertThat(son.contradicts(new PersonName("Ким", "Олег", "О."))).isFalse();
        assertThat(son.contradicts(new PersonName("Ким", "Олег", "П."))).isTrue();
    }

    @Test
    void aShortNameHasInitials() {
        assertThat(new PersonName("Громов", "Павел", "Олегович").shortened()).isEqualTo("Громов П. О.");
        assertThat(new PersonName("", "Мария", "Ивановна").shortened()).isEqualTo("Мария Ивановна");
    }

    @Test
    void onlyANameOfThreePartsIsShortenedInAText() {
        assertThat(PersonName.shortened("Громов Павел Олегович")).isEqualTo("Громов П. О.");
        assertThat(PersonName.shortened("Рентген кабинет")).isEqualTo("Рентген кабинет");
    }
}
