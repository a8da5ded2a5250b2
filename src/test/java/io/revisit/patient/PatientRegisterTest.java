package io.revisit.patient;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.patient.PatientSaving.ChangedMeanwhile;
import io.revisit.patient.PatientSaving.Field;
import io.revisit.patient.PatientSaving.LikelyDuplicate;
import io.revisit.patient.PatientSaving.Problem;
import io.revisit.patient.PatientSaving.Refused;
import io.revisit.patient.PatientSaving.Saved;
import io.revisit.patient.household.FamilyMember;
import io.revisit.patient.household.HouseholdService;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PatientRegisterTest {
    private static final LocalDate BORN = LocalDate.of(1988, 5, 3);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientService service;

    @Autowired
    private HouseholdService households;

    @Autowired
    private PatientEvents events;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
    }

    @Test
    void aPatientIsAddedWithWhatWasTyped() {
        PatientId added = saved(service.add(form("Иванова", "8 (912) 345-67-89", "10234", "Maria@Example.org")));

        Patient stored = service.details(added);
        assertThat(stored.name().full()).isEqualTo("Иванова Мария Сергеевна");
        assertThat(stored.phone().e164()).isEqualTo("+79123456789");
        assertThat(stored.cardNumber()).isEqualTo("10234");
        assertThat(stored.email().value()).isEqualTo("maria@example.org");
        assertThat(stored.birthDate()).isEqualTo(BORN);
        assertThat(stored.visits()).isZero();
        assertThat(PatientForm.of(stored).phone()).isEqualTo("+7 912 345-67-89");
    }

    @Test
    void whatWasAddedIsNotedInTheHistory() {
        PatientId added = saved(service.add(form("Иванова", "", "", "")));

        assertThat(events.timeline(added, 0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.textKey()).isEqualTo("patient.event.added");
            assertThat(entry.by()).isEqualTo("Ольга Мельник");
        });
    }

    @Test
    void everyWrongFieldIsNamed() {
        PatientForm wrong = new PatientForm(
                "", "", "", "1".repeat(65), "123", "", "maria@", LocalDate.of(2026, 11, 1), null, "", "", null);

        assertThat(((Refused) service.add(wrong)).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(Field.SURNAME);
        assertThat(((Refused) service.add(withSurname(wrong, "Иванова"))).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(Field.CARD, Field.PHONE, Field.EMAIL, Field.BIRTH_DATE);
    }

    @Test
    void aPatientWithTheSamePhoneIsALikelyDuplicate() {
        PatientId known = patients.aPatient()
                .named("Петров Олег")
                .withPhone("+79123456789")
                .stored();

        PatientSaving result = service.add(form("Иванова", "+79123456789", "", ""));

        assertThat(((LikelyDuplicate) result).candidates())
                .extracting(PatientRow::id)
                .containsExactly(known);
        assertThat(service.count(PatientFilter.ALL)).isEqualTo(1);
    }

    @Test
    void aPatientOfTheSameNameAndBirthDateIsALikelyDuplicate() {
        patients.aPatient().named("Иванова Мария").born(BORN).stored();

        assertThat(service.add(form("Иванова", "", "", ""))).isInstanceOf(LikelyDuplicate.class);
    }

    @Test
    void aFamilyMemberIsAddedDespiteTheSharedPhone() {
        PatientId mother = patients.aPatient()
                .named("Петрова Анна")
                .withPhone("+79123456789")
                .stored();

        PatientId added = saved(service.addDespiteDuplicate(form("Иванова", "+79123456789", "", "")));

        assertThat(households.candidates(added)).extracting(FamilyMember::id).contains(mother);
    }

    @Test
    void aCardBelongsToOnePatient() {
        patients.aPatient().named("Петров Олег").withCard("10234").stored();

        PatientSaving result = service.addDespiteDuplicate(form("Иванова", "", "10234", ""));

        assertThat(((Refused) result).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(Field.CARD);
            assertThat(problem.arguments()).containsExactly("Петров Олег");
        });
    }

    @Test
    void aChangeIsStored() {
        PatientId added = saved(service.add(form("Иванова", "", "10234", "")));

        PatientSaving result = service.update(
                added,
                form("Петрова", "+79123456789", "10234", ""),
                service.details(added).version());

        assertThat(result).isEqualTo(new Saved(added));
        assertThat(service.details(added).name().surname()).isEqualTo("Петрова");
        assertThat(service.page(PatientFilter.ALL.withText("6789"), PatientSort.BY_NAME, 0, 10))
                .hasSize(1);
    }

    @Test
    void aChangeOfSomethingElseDoesNotWarnOfTheFamilyAgain() {
        patients.aPatient().named("Петров Олег").withPhone("+79123456789").stored();
        PatientId added = saved(service.addDespiteDuplicate(form("Иванова", "+79123456789", "", "")));

        PatientSaving result = service.update(
                added,
                form("Иванова", "+79123456789", "77", ""),
                service.details(added).version());

        assertThat(result).isInstanceOf(Saved.class);
    }

    @Test
    void aChangeOfAnOldStateIsNotStored() {
        PatientId added = saved(service.add(form("Иванова", "", "", "")));
        long old = service.details(added).version();
        service.update(added, form("Петрова", "", "", ""), old);

        assertThat(service.update(added, form("Сидорова", "", "", ""), old)).isEqualTo(new ChangedMeanwhile());
        assertThat(service.details(added).name().surname()).isEqualTo("Петрова");
    }

    @Test
    void anotherClinicsPatientNeverAppears() {
        PatientId foreign = patients.aPatient()
                .withPhone("+79123456789")
                .withCard("1")
                .born(BORN)
                .stored();
        clinics.openAsOwner();

        assertThat(service.find(foreign)).isEmpty();
        assertThat(households.candidates(foreign)).isEmpty();
        assertThat(service.rows(List.of(foreign))).isEmpty();
        assertThat(events.timeline(foreign, 0, 10)).isEmpty();
        assertThat(service.count(PatientFilter.ALL.withText("Иванова"))).isZero();
        assertThat(service.update(foreign, form("Петрова", "", "", ""), 0)).isEqualTo(new ChangedMeanwhile());
        assertThat(service.add(form("Иванова", "+79123456789", "1", ""))).isInstanceOf(Saved.class);
    }

    private static PatientForm form(String surname, String phone, String card, String email) {
        return new PatientForm(
                surname, "Мария", "Сергеевна", card, phone, "", email, BORN, Sex.FEMALE, "Сайт", "", null);
    }

    private static PatientForm withSurname(PatientForm form, String surname) {
        return new PatientForm(
                surname,
                form.givenName(),
                form.patronymic(),
                form.cardNumber(),
                form.phone(),
                form.secondPhone(),
                form.email(),
                form.birthDate(),
                form.sex(),
                form.source(),
                form.comment(),
                form.branch());
    }

    private static PatientId saved(PatientSaving saving) {
        assertThat(saving).isInstanceOf(Saved.class);
        return ((Saved) saving).patient();
    }
}
