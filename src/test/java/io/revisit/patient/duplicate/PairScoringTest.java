package io.revisit.patient.duplicate;

import static io.revisit.patient.duplicate.DuplicateSignal.BIRTH_DATE;
import static io.revisit.patient.duplicate.DuplicateSignal.BIRTH_DATE_DIFFERS;
import static io.revisit.patient.duplicate.DuplicateSignal.NAME;
import static io.revisit.patient.duplicate.DuplicateSignal.NAME_DIFFERS;
import static io.revisit.patient.duplicate.DuplicateSignal.NAME_SWAPPED;
import static io.revisit.patient.duplicate.DuplicateSignal.NAME_TRANSLITERATED;
import static io.revisit.patient.duplicate.DuplicateSignal.NAME_TYPO;
import static io.revisit.patient.duplicate.DuplicateSignal.PATRONYMIC_DIFFERS;
import static io.revisit.patient.duplicate.DuplicateSignal.PHONE;
import static io.revisit.patient.duplicate.DuplicateSignal.SURNAME_CHANGED;
import static io.revisit.patient.duplicate.DuplicateSignal.SURNAME_DIFFERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.shared.PersonName;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks for two patients being one person, and what against. */
class PairScoringTest {

    private static final LocalDate BORN = LocalDate.of(1985, 4, 3);
    private static final String PHONE_NUMBER = "+79161234567";

    @ParameterizedTest
    @CsvSource({
        "Фёдоров,Fyodorov",
        "Федоров,Fedorov",
        "Щербакова,Shcherbakova",
        "Цветкова,Tsvetkova",
        "Хохлов,Khokhlov",
        "Юлия,Yuliya",
        "Юлия,Julia",
        "Наталья,Наталия",
        "Дмитрий,Dmitry",
        "Евгений,Evgeny",
        "Екатерина,Yekaterina",
        "Алексей,Alexey",
        "Александр,Aleksandr",
        "Королёва,Korolyova",
        "Соловьёв,Solovyev",
        "Чайковский,Tchaikovsky"
    })
    void namesInLatinLettersAreTheNamesInRussianOnes(String one, String other) {
        assertThat(NameFold.of(one.toLowerCase(Locale.ROOT))).isEqualTo(NameFold.of(other.toLowerCase(Locale.ROOT)));
    }

    @Test
    void aFatherAndASonOfOneNameAndPhoneAreTwoPeople() {
        PairScore score = score(
                patient("Иванов Иван Иванович", PHONE_NUMBER, LocalDate.of(1960, 5, 1)),
                patient("Иванов Иван Иванович", PHONE_NUMBER, LocalDate.of(1985, 5, 1)));
        assertThat(score.signals()).contains(NAME, PHONE, BIRTH_DATE_DIFFERS);
        assertThat(score.isWorthALook()).isFalse();

        PairScore byPatronymic = score(
                patient("Иванов Иван Петрович", PHONE_NUMBER, null),
                patient("Иванов Иван Иванович", PHONE_NUMBER, null));
        assertThat(byPatronymic.signals()).contains(PATRONYMIC_DIFFERS);
        assertThat(byPatronymic.isWorthALook()).isFalse();
    }

    @Test
    void oneNameAndPhoneAreAQuestionForAPerson() {
        PairScore score =
                score(patient("Иванов Иван", PHONE_NUMBER, null), patient("Иванов Иван Петрович", PHONE_NUMBER, BORN));
        assertThat(score.isWorthALook()).isTrue();
        assertThat(score.isPlain()).isFalse();
    }

    @Test
    void oneNamePhoneAndBirthDateArePlain() {
        assertThat(score(patient("Иванов Иван", PHONE_NUMBER, BORN), patient("ИВАНОВ ИВАН", PHONE_NUMBER, BORN))
                        .isPlain())
                .isTrue();
    }

    @Test
    void aPhoneAloneIsNoReason() {
        PairScore score =
                score(patient("Иванова Мария", PHONE_NUMBER, null), patient("Иванов Пётр", PHONE_NUMBER, null));
        assertThat(score.signals()).contains(PHONE, NAME_DIFFERS);
        assertThat(score.score()).isZero();
    }

    @Test
    void twinsWithNamesAlikeAreTwoPeople() {
        PairScore score = score(
                patient("Иванова Марина Сергеевна", PHONE_NUMBER, BORN),
                patient("Иванова Карина Сергеевна", PHONE_NUMBER, BORN));
        assertThat(score.signals()).contains(NAME_DIFFERS);
        assertThat(score.isWorthALook()).isFalse();
    }

    @Test
    void spouseNamesAreNoTypo() {
        assertThat(score(
                                patient("Иванов Александр", PHONE_NUMBER, null),
                                patient("Иванова Александра", PHONE_NUMBER, null))
                        .isWorthALook())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Алексеева Диана,Алексеева Дианна,NAME_TRANSLITERATED",
        "Кузнецова Ольга,Кузнецоваа Ольга,NAME_TRANSLITERATED",
        "Кузнецова Ольга,Кузнцова Ольга,NAME_TYPO",
        "Кузнецова Ольга,Кузенцова Ольга,NAME_TYPO",
        "Семёнова Ольга,Семенова Ольга,NAME",
        "Иванова-Петрова Ольга,Петрова Ольга,NAME_DOUBLE",
        "Иванова Ольга,Иванова О.,NAME_INITIAL"
    })
    void aNameIsRecognisedInOtherSpellings(String one, String other, DuplicateSignal expected) {
        assertThat(score(patient(one, PHONE_NUMBER, BORN), patient(other, PHONE_NUMBER, BORN))
                        .signals())
                .contains(expected);
    }

    @Test
    void surnameAndGivenNameMayHaveChangedPlaces() {
        Candidate swapped = candidate(new PersonName("Ольга", "Кузнецова", null), PHONE_NUMBER, BORN, "FEMALE");
        assertThat(score(patient("Кузнецова Ольга", PHONE_NUMBER, BORN), swapped)
                        .signals())
                .contains(NAME_SWAPPED);
    }

    @Test
    void aMaidenNameNeedsTheSameBirthDateAndPhone() {
        Candidate maiden = patient("Смирнова Ольга", PHONE_NUMBER, BORN);
        PairScore married = score(maiden, patient("Кузнецова Ольга", PHONE_NUMBER, BORN));
        assertThat(married.signals()).contains(SURNAME_CHANGED, BIRTH_DATE, PHONE);
        assertThat(married.isWorthALook()).isTrue();
        assertThat(married.isPlain()).as("a person looks").isFalse();

        PairScore another = score(maiden, patient("Кузнецова Ольга", PHONE_NUMBER, null));
        assertThat(another.signals()).contains(SURNAME_DIFFERS);
        assertThat(another.isWorthALook()).isFalse();
    }

    @Test
    void theSameSpellingInLatinLettersIsSaid() {
        assertThat(score(patient("Иванова Мария", PHONE_NUMBER, BORN), patient("Ivanova Maria", PHONE_NUMBER, BORN))
                        .signals())
                .contains(NAME_TRANSLITERATED);
        assertThat(NAME_TYPO.speaksFor()).isTrue();
    }

    private static PairScore score(Candidate one, Candidate other) {
        return PairScoring.of(one, other, false);
    }

    private static Candidate patient(String name, String phone, LocalDate born) {
        return candidate(PersonName.parseFull(name).orElseThrow(), phone, born, null);
    }

    private static Candidate candidate(PersonName name, String phone, LocalDate born, String sex) {
        String[] key = name.matchKey().split("\\|", 2);
        String patronymic = name.patronymic();
        return new Candidate(
                1,
                key[0],
                key[1],
                NameFold.of(key[0]),
                NameFold.of(key[1]),
                patronymic == null ? "" : NameFold.of(patronymic.toLowerCase(Locale.ROOT)),
                phone,
                null,
                null,
                null,
                born,
                sex);
    }
}
