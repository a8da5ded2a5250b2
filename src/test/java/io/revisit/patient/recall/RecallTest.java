package io.revisit.patient.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.revisit.business.Dictionary;
import io.revisit.business.DirectionId;
import io.revisit.business.DirectoryEntry;
import io.revisit.business.DirectoryService;
import io.revisit.business.EntryDetails;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.shared.data.TenantSql;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import io.revisit.testing.Visits;
import io.revisit.visit.VisitStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The test clock stands on 31 October 2026. */
@DatabaseTest
class RecallTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 4, 19);
    private static final LocalDate DUE = LocalDate.of(2026, 10, 19);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private RecallService recalls;

    @Autowired
    private PatientService service;

    @Autowired
    private DirectoryService directory;

    @Autowired
    private TenantSql sql;

    private PatientId maria;
    private DirectionId hygiene;

    @BeforeEach
    void addPatientAndDirection() {
        clinics.openAsOwner();
        maria = patients.aPatient().stored();
        hygiene = visits.direction("Гигиена");
        sql.sql("UPDATE direction SET recall_months = 6 WHERE business_id = :business AND id = :id")
                .param("id", hygiene.value())
                .update();
    }

    @Test
    void aVisitIsDueAfterTheDirectionsInterval() {
        completed(LONG_AGO);

        assertThat(recalls.of(maria)).contains(new Recall(DUE, "Гигиена", null));
        assertThat(recalls.of(maria).orElseThrow().overdue(TODAY)).isEqualTo(12);
    }

    @Test
    void aLaterVisitPutsItOff() {
        completed(LONG_AGO);
        completed(LocalDate.of(2026, 5, 1));

        assertThat(recalls.of(maria)).contains(new Recall(LocalDate.of(2026, 11, 1), "Гигиена", null));
    }

    @Test
    void aPlannedVisitIsTheDayUntilItHasPassed() {
        completed(LONG_AGO);
        LocalDate planned = LocalDate.of(2026, 11, 3);
        visits.of(maria).on(planned).in(hygiene).being(VisitStatus.PLANNED).stored();

        assertThat(recalls.of(maria)).contains(new Recall(planned, "Гигиена", null));
        assertThat(due()).isZero();
    }

    @Test
    void aCancelledVisitAndOneWithoutAnIntervalAskForNothing() {
        visits.of(maria).on(LONG_AGO).in(hygiene).being(VisitStatus.CANCELLED).stored();
        visits.of(maria).on(LONG_AGO).in(visits.direction("Хирургия")).stored();

        assertThat(recalls.of(maria)).isEmpty();
    }

    @Test
    void theEarliestOfTheDirectionsHolds() {
        DirectionId therapy = visits.direction("Терапия");
        sql.sql("UPDATE direction SET recall_months = 1 WHERE business_id = :business AND id = :id")
                .param("id", therapy.value())
                .update();
        completed(LONG_AGO);
        visits.of(maria).on(LocalDate.of(2026, 10, 1)).in(therapy).stored();

        assertThat(recalls.of(maria)).map(Recall::direction).contains("Гигиена");
    }

    @Test
    void aDaySetByHandComesBeforeThoseOfDirections() {
        completed(LONG_AGO);
        LocalDate spring = LocalDate.of(2027, 3, 1);

        recalls.set(maria, spring, " после родов ");

        assertThat(recalls.of(maria)).contains(new Recall(spring, null, "после родов"));
        assertThat(due()).isZero();
        recalls.remove(maria);
        assertThat(recalls.of(maria)).contains(new Recall(DUE, "Гигиена", null));
    }

    @Test
    void aVisitOnALaterDayEndsWhatWasSetByHand() {
        recalls.set(maria, LocalDate.of(2027, 3, 1), "");
        visits.of(maria).on(TODAY).in(hygiene).stored();
        assertThat(recalls.of(maria)).map(Recall::byHand).contains(true);

        LocalDate later = TODAY.plusDays(1);
        visits.of(maria).on(later).in(hygiene).stored();

        assertThat(recalls.of(maria)).contains(new Recall(later.plusMonths(6), "Гигиена", null));
    }

    @Test
    void theListNarrowsToWhoIsDueAndSortsByTheDay() {
        completed(LONG_AGO);
        PatientId anna = patients.aPatient().named("Петрова Анна").stored();
        visits.of(anna).on(LocalDate.of(2026, 1, 10)).in(hygiene).stored();
        patients.aPatient().named("Яковлев Пётр").stored();

        assertThat(service.page(
                        PatientFilter.ALL.withRecallBy(TODAY),
                        new PatientSort(PatientSort.Column.RECALL, false),
                        0,
                        10))
                .extracting(PatientRow::recallOn)
                .containsExactly(LocalDate.of(2026, 7, 10), DUE);
        assertThat(due()).isEqualTo(2);
    }

    @Test
    void anotherIntervalIsCountedAnewInTheBackground() {
        completed(LONG_AGO);
        DirectoryEntry entry = directory.entries(Dictionary.DIRECTION).getFirst();

        directory.change(Dictionary.DIRECTION, entry.id(), entry.version(), new EntryDetails("Гигиена", null, 12));

        await().pollInSameThread()
                .until(() -> recalls.of(maria).orElseThrow().dueOn().equals(LocalDate.of(2027, 4, 19)));
    }

    @Test
    void anotherClinicSeesAndSetsNothingOfIt() {
        completed(LONG_AGO);
        clinics.openAsOwner();

        recalls.set(maria, LocalDate.of(2027, 3, 1), "");

        assertThat(recalls.of(maria)).isEmpty();
        assertThat(due()).isZero();
    }

    private void completed(LocalDate day) {
        visits.of(maria).on(day).in(hygiene).stored();
    }

    private long due() {
        return service.count(PatientFilter.ALL.withRecallBy(TODAY));
    }
}
