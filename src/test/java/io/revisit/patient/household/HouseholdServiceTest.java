package io.revisit.patient.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.revisit.patient.PatientEvents;
import io.revisit.patient.PatientId;
import io.revisit.patient.TimelineEntry;
import io.revisit.patient.duplicate.MergeOutcome;
import io.revisit.patient.duplicate.MergePlan;
import io.revisit.patient.duplicate.MergeService;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shared phone suggests a family, a person confirms it. */
@DatabaseTest
class HouseholdServiceTest {

    private static final String PHONE = "+79161234567";

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private HouseholdService households;

    @Autowired
    private MergeService merges;

    @Autowired
    private PatientEvents events;

    private PatientId mother;
    private PatientId son;

    @BeforeEach
    void twoPatientsOfOnePhone() {
        clinics.openAsOwner();
        mother = patients.aPatient()
                .named("Иванова Мария")
                .withPhone(PHONE)
                .born(LocalDate.of(1985, 4, 3))
                .stored();
        son = patients.aPatient()
                .named("Иванов Пётр")
                .withPhone(PHONE)
                .born(LocalDate.of(2019, 5, 5))
                .stored();
        patients.aPatient().named("Чужой Человек").withPhone("+79160000001").stored();
    }

    @Test
    void whoSharesAPhoneIsSuggestedButNoFamilyYet() {
        assertThat(households.candidates(son)).extracting(FamilyMember::id).containsExactly(mother, son);
        assertThat(households.family(son)).isEmpty();
    }

    @Test
    void aConfirmedFamilyHasRelationsAndOneAccount() {
        confirm();

        assertThat(households.family(son))
                .extracting(FamilyMember::givenName, FamilyMember::relation, FamilyMember::holder)
                .containsExactly(tuple("Мария", "мать", true), tuple("Пётр", null, false));
        assertThat(events.timeline(mother, 0, 10))
                .extracting(TimelineEntry::kind)
                .contains("patient.family-confirmed");
    }

    @Test
    void whoIsNotNamedAnyMoreLeavesAndOneAloneIsNoFamily() {
        PatientId daughter =
                patients.aPatient().named("Иванова Ольга").withPhone(PHONE).stored();
        households.confirm(
                mother,
                List.of(new FamilyRole(mother, ""), new FamilyRole(son, ""), new FamilyRole(daughter, "")),
                mother);
        confirm();
        assertThat(households.family(daughter)).isEmpty();
        assertThat(households.family(mother)).hasSize(2);

        households.confirm(mother, List.of(new FamilyRole(mother, "")), mother);
        assertThat(households.family(son)).isEmpty();
    }

    @Test
    void whoJoinsAnotherFamilyLeavesTheOldOne() {
        PatientId wife = patients.aPatient()
                .named("Петрова Анна")
                .withPhone("+79160000007")
                .stored();
        confirm();
        households.confirm(wife, List.of(new FamilyRole(wife, "жена"), new FamilyRole(son, "муж")), son);
        assertThat(households.family(mother)).as("alone").isEmpty();
        assertThat(households.family(wife)).extracting(FamilyMember::id).containsExactly(son, wife);
    }

    @Test
    void aMergedCardKeepsItsPlaceInTheFamilyAndGivesItBack() {
        confirm();
        PatientId second = patients.aPatient().named("Иванов Пётр Ильич").stored();
        MergePlan plan = merges.suggestion(second, son).orElseThrow();
        MergePlan kept = plan.survivor().id().equals(second) ? plan : plan.turned();
        MergeOutcome.Merged merged = (MergeOutcome.Merged) merges.merge(kept);
        assertThat(households.family(mother)).extracting(FamilyMember::id).containsExactly(mother, second);

        merges.unmerge(merged.merge());
        assertThat(households.family(mother)).extracting(FamilyMember::id).containsExactly(mother, son);
    }

    @Test
    void anotherClinicsPatientsAreNoFamily() {
        confirm();
        clinics.openAsOwner();
        PatientId own = patients.aPatient().withPhone(PHONE).stored();
        assertThat(households.family(mother)).isEmpty();
        assertThat(households.candidates(own)).extracting(FamilyMember::id).containsExactly(own);
        assertThatThrownBy(() ->
                        households.confirm(own, List.of(new FamilyRole(own, ""), new FamilyRole(mother, "")), own))
                .isInstanceOf(IllegalArgumentException.class);
        households.remove(mother);
    }

    private void confirm() {
        households.confirm(mother, List.of(new FamilyRole(mother, " мать "), new FamilyRole(son, "")), mother);
    }
}
