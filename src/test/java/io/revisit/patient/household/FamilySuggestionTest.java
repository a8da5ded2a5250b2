package io.revisit.patient.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.revisit.patient.PatientId;
import io.revisit.patient.duplicate.DuplicateSearch;
import io.revisit.patient.duplicate.DuplicateService;
import io.revisit.patient.duplicate.MergeOutcome;
import io.revisit.patient.duplicate.MergeService;
import io.revisit.security.Role;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Families are found by a phone or an address, and a person's word on them is remembered. */
@DatabaseTest
class FamilySuggestionTest {
    private static final String PHONE = "+79161234567";
    private static final String FLAT = "Казань, ул. Ленина, д. 5, кв. 12";

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private HouseholdService households;

    @Autowired
    private DuplicateService duplicates;

    @Autowired
    private MergeService merges;

    private BusinessId clinic;
    private PatientId mother;
    private PatientId son;

    @BeforeEach
    void aMotherAndASonOnOnePhone() {
        clinic = clinics.openAsOwner();
        mother = patients.aPatient()
                .named("Иванова Мария")
                .withPhone(PHONE)
                .livingAt(FLAT)
                .born(LocalDate.of(1985, 4, 3))
                .stored();
        son = patients.aPatient()
                .named("Иванов Пётр")
                .withPhone(PHONE)
                .livingAt("Казань Ленина 5-12")
                .born(LocalDate.of(2019, 5, 5))
                .stored();
    }

    @Test
    void oneQuestionIsAskedOfWhoSharesPhoneAndAddress() {
        search();
        assertThat(households.suggestionCount()).isEqualTo(1);
        assertThat(households.suggestions(0, 10))
                .extracting(FamilySuggestion::by, FamilySuggestion::shown)
                .containsExactly(tuple(SharedBy.PHONE, PHONE));
        assertThat(households.suggestions(0, 10).getFirst().members())
                .extracting(FamilyMember::id)
                .containsExactly(mother, son);
    }

    @Test
    void whoLivesInOneFlatWithAnotherPhoneIsFoundByTheAddress() {
        PatientId father = patients.aPatient()
                .named("Иванов Олег")
                .withPhone("+79160000001")
                .livingAt("г. Казань, Ленина 5 кв 12")
                .stored();
        search();
        assertThat(households.suggestions(0, 10))
                .extracting(FamilySuggestion::by, FamilySuggestion::shown)
                .containsExactly(tuple(SharedBy.PHONE, PHONE), tuple(SharedBy.ADDRESS, FLAT));
        assertThat(households.candidates(father)).extracting(FamilyMember::id).contains(mother, son, father);
    }

    @Test
    void aConfirmedFamilyIsNotAskedAboutAnyMore() {
        search();
        households.confirm(mother, roles(mother, son), mother);
        assertThat(households.suggestionCount()).isZero();
        search();
        assertThat(households.suggestionCount()).isZero();
    }

    @Test
    void whatIsNoFamilyIsRememberedUntilSomebodyNewHasThePhone() {
        search();
        FamilySuggestion suggestion = households.suggestions(0, 10).getFirst();
        households.dismiss(suggestion);
        search();
        assertThat(households.suggestionCount()).isZero();
        households.restore(suggestion);
        assertThat(households.suggestionCount()).isEqualTo(1);
        households.dismiss(suggestion);

        patients.aPatient().named("Иванова Ольга").withPhone(PHONE).stored();
        search();
        assertThat(households.suggestionCount()).isEqualTo(1);
    }

    @Test
    void aPhoneOfManyAndAHouseWithoutFlatsMakeNoFamily() {
        Stream.generate(() -> patients.aPatient()
                        .named("Чужой Человек")
                        .withPhone("+79160000009")
                        .livingAt("Казань, Мира 1"))
                .limit(13)
                .forEach(patient -> patient.stored());
        search();
        assertThat(households.suggestionCount()).isEqualTo(1);
    }

    @Test
    void twoCardsThatMayBeOnePersonAreNoFamilyAndMergedOnesLeaveNone() {
        PatientId one = patients.aPatient()
                .named("Петрова Анна")
                .withPhone("+79160000005")
                .stored();
        PatientId other = patients.aPatient()
                .named("Сидорова Анна")
                .withPhone("+79160000005")
                .stored();
        patients.aPatient()
                .named("Котова Вера Павловна")
                .withPhone("+79160000006")
                .born(LocalDate.of(1990, 1, 1))
                .stored();
        patients.aPatient()
                .named("Котова Вера Павловна")
                .withPhone("+79160000006")
                .born(LocalDate.of(1990, 1, 1))
                .stored();
        search();
        assertThat(households.suggestions(0, 10))
                .extracting(FamilySuggestion::shared)
                .containsExactlyInAnyOrder(PHONE, "+79160000005");

        assertThat(merges.merge(merges.suggestion(one, other).orElseThrow())).isInstanceOf(MergeOutcome.Merged.class);
        assertThat(households.suggestionCount()).isEqualTo(1);
    }

    @Test
    void anotherClinicsFamiliesAreNotSeen() {
        search();
        FamilySuggestion foreign = households.suggestions(0, 10).getFirst();
        clinics.openAsOwner();
        search();
        assertThat(households.suggestionCount()).isZero();
        assertThat(households.suggestions(0, 10)).isEmpty();
        households.dismiss(foreign);
        clinics.signIn(clinic, Role.ADMINISTRATOR);
        assertThat(households.suggestionCount()).isEqualTo(1);
    }

    private static List<FamilyRole> roles(PatientId... members) {
        return Stream.of(members).map(member -> new FamilyRole(member, "")).toList();
    }

    private void search() {
        duplicates.orderSearch();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> duplicates.search().stream().noneMatch(DuplicateSearch::isRunning));
    }
}
