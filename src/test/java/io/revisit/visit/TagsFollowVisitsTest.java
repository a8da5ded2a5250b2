package io.revisit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.patient.PatientTag;
import io.revisit.patient.TagService;
import io.revisit.shared.data.TenantSql;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import io.revisit.testing.Visits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tags of doctors and directions come and go with the visits behind them; the main ones bear a star. */
@DatabaseTest
class TagsFollowVisitsTest {
    /** The test clock stands at 15:00 of this day in Moscow. */
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private VisitService service;

    @Autowired
    private VisitDerivation derivation;

    @Autowired
    private TagService tags;

    @Autowired
    private PatientService patientService;

    @Autowired
    private TenantSql sql;

    private PatientId patient;
    private DoctorId gromov;
    private DoctorId lapteva;
    private DirectionId therapy;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
        patient = patients.aPatient().stored();
        gromov = visits.doctor("Громов");
        lapteva = visits.doctor("Лаптева");
        therapy = visits.direction("Терапия");
    }

    @Test
    void aPlannedVisitGivesNoTagUntilItIsCompleted() {
        VisitId visit = add(VisitStatus.PLANNED);
        assertThat(names()).isEmpty();
        service.changeStatus(visit, VisitStatus.COMPLETED);
        assertThat(names()).containsExactly("Громов ★", "Терапия ★");
    }

    @Test
    void aCancelledVisitTakesItsTagsAway() {
        VisitId visit = add(VisitStatus.COMPLETED);
        service.changeStatus(visit, VisitStatus.CANCELLED);
        assertThat(names()).isEmpty();
    }

    @Test
    void aVisitRefundedWhollyTakesItsTagsAway() {
        VisitId visit = add(VisitStatus.COMPLETED);
        service.refundWhole(visit, "ошибка");
        assertThat(names()).isEmpty();
    }

    @Test
    void aVisitRefundedInPartKeepsItsTags() {
        VisitId visit = add(VisitStatus.COMPLETED);
        service.refundPart(visit, new BigDecimal("100"), "скидка");
        assertThat(names()).containsExactly("Громов ★", "Терапия ★");
    }

    @Test
    void aVisitMovedToAnotherDoctorMovesTheTag() {
        VisitId visit = add(VisitStatus.COMPLETED);
        Visit before = service.find(visit).orElseThrow();
        service.update(visit, before.form().withDoctor(lapteva), before.version());
        assertThat(names()).containsExactly("Лаптева ★", "Терапия ★");
    }

    @Test
    void aTagStaysWhileAnotherVisitHoldsIt() {
        visits.of(patient).on(DAY).by(gromov).stored();
        VisitId second = add(VisitStatus.COMPLETED);
        service.changeStatus(second, VisitStatus.CANCELLED);
        assertThat(names()).containsExactly("Громов ★");
    }

    @Test
    void theDoctorOfMostVisitsIsTheMainOne() {
        visits.of(patient).on(DAY).by(gromov).stored();
        visits.of(patient).on(DAY.plusDays(1)).by(gromov).stored();
        visits.of(patient).on(DAY.plusDays(9)).by(lapteva).stored();
        assertThat(names()).containsExactly("Громов ★", "Лаптева");
    }

    @Test
    void theLatestVisitBreaksTheTie() {
        visits.of(patient).on(DAY).by(gromov).stored();
        visits.of(patient).on(DAY.plusDays(9)).by(lapteva).stored();
        assertThat(names()).containsExactly("Лаптева ★", "Громов");
    }

    @Test
    void twoVisitsOfOneDayToOneDoctorAreOne() {
        visits.of(patient).on(DAY).at("09:00").by(gromov).stored();
        visits.of(patient).on(DAY).at("16:00").by(gromov).stored();
        visits.of(patient).on(DAY.plusDays(9)).by(lapteva).stored();
        assertThat(names()).containsExactly("Лаптева ★", "Громов");
    }

    @Test
    void aTagSetByHandAloneIsNeverTheMainOne() {
        tags.tag(List.of(patient), tags.forDoctor(gromov));
        assertThat(names()).containsExactly("Громов");
        visits.of(patient).on(DAY).by(lapteva).stored();
        assertThat(names()).containsExactly("Лаптева ★", "Громов");
    }

    @Test
    void theListStarsTheMainTagsToo() {
        visits.of(patient).on(DAY).by(gromov).in(therapy).stored();
        visits.of(patient).on(DAY.plusDays(1)).by(gromov).stored();
        visits.of(patient).on(DAY.plusDays(9)).by(lapteva).stored();
        assertThat(patientService.page(PatientFilter.ALL, PatientSort.BY_NAME, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.tags())
                        .filteredOn(PatientRow.Carried::main)
                        .extracting(carried -> carried.tag().name())
                        .containsExactly("Громов", "Терапия"));
    }

    @Test
    void rebuildingPutsTheMainOnesRight() {
        visits.of(patient).on(DAY).by(gromov).in(therapy).stored();
        sql.sql("UPDATE patient_summary SET main_doctor_id = 1, main_direction_id = NULL WHERE business_id = :business")
                .update();
        assertThat(derivation.rebuildAll()).isEqualTo(new DerivationDifferences(0, 1, 0, 0));
        assertThat(names()).containsExactly("Громов ★", "Терапия ★");
    }

    private VisitId add(VisitStatus status) {
        VisitForm form = VisitForm.of(patient, TODAY.atTime(10, 30), status)
                .withDoctor(gromov)
                .withDirection(therapy)
                .withSums(new BigDecimal("5000"), BigDecimal.ZERO);
        return ((VisitSaving.Saved) service.add(form)).visit();
    }

    private List<String> names() {
        return tags.of(patient).stream().map(TagsFollowVisitsTest::name).toList();
    }

    private static String name(PatientTag tag) {
        return tag.tag().name() + (tag.main() ? " ★" : "");
    }
}
