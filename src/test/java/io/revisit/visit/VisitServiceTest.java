package io.revisit.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.business.StaffMemberId;
import io.revisit.patient.Patient;
import io.revisit.patient.PatientEvents;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.patient.TimelineEntry;
import io.revisit.security.Role;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import io.revisit.testing.Visits;
import io.revisit.visit.RefundOutcome.Reason;
import io.revisit.visit.VisitSaving.Refused;
import io.revisit.visit.VisitSaving.Saved;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class VisitServiceTest {

    /** The test clock stands at 15:00 of this day in Moscow. */
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private static final LocalDateTime THIS_MORNING = TODAY.atTime(10, 30);
    private static final LocalDateTime TOMORROW = TODAY.plusDays(1).atTime(10, 30);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private VisitService service;

    @Autowired
    private PatientService patientService;

    @Autowired
    private PatientEvents history;

    @Autowired
    private TenantSql sql;

    @Autowired
    private ApplicationEvents published;

    private BusinessId clinic;
    private PatientId patient;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
        patient = patients.aPatient()
                .withPhone("+7 912 345-67-89")
                .withCard("10234")
                .stored();
    }

    @Test
    void aCompletedVisitIsCountedOnThePatientAtOnce() {
        add(completed("5000", "500"));
        Patient found = patientService.details(patient);
        assertThat(found.visits()).isEqualTo(1);
        assertThat(found.firstVisitOn()).isEqualTo(TODAY);
        assertThat(found.net()).isEqualByComparingTo("4500");
    }

    @Test
    void aCompletedVisitGivesThePatientTheTagsOfDoctorAndDirection() {
        DoctorId doctor = visits.doctor("Громов Павел Олегович");
        DirectionId direction = visits.direction("Терапия");
        add(completed("5000", "0").withDoctor(doctor).withDirection(direction));
        assertThat(tags()).containsExactlyInAnyOrder("Громов Павел Олегович", "Терапия");
    }

    @Test
    void aPlannedVisitCountsNowhere() {
        add(VisitForm.of(patient, TOMORROW, VisitStatus.PLANNED).withDoctor(visits.doctor("Громов")));
        assertThat(patientService.details(patient).visits()).isZero();
        assertThat(tags()).isEmpty();
    }

    @Test
    void completingAPlannedVisitTellsTheRestOfTheHouse() {
        VisitId visit = add(VisitForm.of(patient, THIS_MORNING, VisitStatus.PLANNED));
        assertThat(published.stream(VisitCompleted.class)).isEmpty();
        service.changeStatus(visit, VisitStatus.COMPLETED);
        assertThat(published.stream(VisitCompleted.class)).containsExactly(new VisitCompleted(visit, patient, TODAY));
    }

    @Test
    void aVisitTakenBackFromCompletedTakesItsTagsWithIt() {
        VisitId visit = add(completed("5000", "0").withDoctor(visits.doctor("Громов")));
        service.changeStatus(visit, VisitStatus.CANCELLED);
        assertThat(tags()).isEmpty();
        assertThat(patientService.details(patient).visits()).isZero();
    }

    @Test
    void whatHappensToAVisitStandsInThePatientsHistory() {
        VisitId visit = add(completed("5000", "0").withService("Лечение кариеса"));
        service.refundWhole(visit, "Переделка");
        assertThat(history.timeline(patient, 0, 10))
                .extracting(TimelineEntry::kind)
                .contains("visit.completed", "visit.refunded");
    }

    @Test
    void anAdministratorsVisitIsCreditedToThem() {
        StaffMemberId staff = visits.staff("Мельник Оксана");
        clinics.signIn(clinic, Role.ADMINISTRATOR, staff.value());
        VisitId visit = add(completed("5000", "0"));
        assertThat(service.find(visit).orElseThrow().form().staff()).isEqualTo(staff);
    }

    @Test
    void aVisitThatLiesAheadCanBeNeitherCompletedNorMissed() {
        assertThat(problems(VisitForm.of(patient, TOMORROW, VisitStatus.COMPLETED)))
                .containsExactly(VisitProblem.NOT_YET);
        assertThat(problems(VisitForm.of(patient, TOMORROW, VisitStatus.NO_SHOW)))
                .containsExactly(VisitProblem.NOT_YET);
    }

    @Test
    void sumsBelowZeroAreRefused() {
        assertThat(problems(completed("-1", "0"))).containsExactly(VisitProblem.GROSS_NEGATIVE);
        assertThat(problems(completed("1", "-1"))).containsExactly(VisitProblem.REWARD_NEGATIVE);
    }

    @Test
    void aSumFinerThanAKopeckOrBeyondBoundsIsRefused() {
        assertThat(problems(completed("0.001", "0"))).containsExactly(VisitProblem.GROSS_INVALID);
        assertThat(problems(completed("1000000000", "0"))).containsExactly(VisitProblem.GROSS_INVALID);
    }

    @Test
    void aRewardAboveThePriceIsRefused() {
        assertThat(problems(completed("100", "101"))).containsExactly(VisitProblem.REWARD_ABOVE_GROSS);
    }

    @Test
    void patientAndDoctorOfAnotherClinicAreUnknown() {
        DoctorId doctor = visits.doctor("Громов");
        clinics.openAsOwner();
        assertThat(problems(completed("100", "0").withDoctor(doctor)))
                .containsExactly(VisitProblem.UNKNOWN_PATIENT, VisitProblem.UNKNOWN_DOCTOR);
    }

    @Test
    void aWholeRefundTakesTheVisitOutOfEveryCount() {
        VisitId visit = add(completed("5000", "500").withDoctor(visits.doctor("Громов")));
        assertThat(service.refundWhole(visit, "Переделка"))
                .isEqualTo(new RefundOutcome.Refunded(new BigDecimal("4500.00"), true));
        Patient found = patientService.details(patient);
        assertThat(found.visits()).isZero();
        assertThat(found.net()).isEqualByComparingTo("0");
        assertThat(tags()).isEmpty();
        assertThat(published.stream(VisitRefunded.class))
                .singleElement()
                .satisfies(event -> assertThat(event.whole()).isTrue());
    }

    @Test
    void aPartialRefundTakesMoneyAlone() {
        VisitId visit = add(completed("5000", "0"));
        service.refundPart(visit, new BigDecimal("1200.50"), "Скидка задним числом");
        Patient found = patientService.details(patient);
        assertThat(found.visits()).isEqualTo(1);
        assertThat(found.net()).isEqualByComparingTo("3799.50");
    }

    @Test
    void partsThatAddUpToAllThatWasPaidReverseTheVisit() {
        VisitId visit = add(completed("5000", "0"));
        service.refundPart(visit, new BigDecimal("2000"), "Часть");
        service.refundPart(visit, new BigDecimal("3000"), "Остаток");
        assertThat(service.find(visit).orElseThrow().reversed()).isTrue();
        assertThat(patientService.details(patient).visits()).isZero();
    }

    @Test
    void noMoreIsGivenBackThanWasPaid() {
        VisitId visit = add(completed("5000", "0"));
        assertThat(refusal(service.refundPart(visit, new BigDecimal("5000.01"), "x")))
                .isEqualTo(Reason.AMOUNT_ABOVE_PAID);
        assertThat(refusal(service.refundPart(visit, BigDecimal.ZERO, "x"))).isEqualTo(Reason.AMOUNT_NOT_POSITIVE);
        assertThat(refusal(service.refundPart(visit, new BigDecimal("-1"), "x")))
                .isEqualTo(Reason.AMOUNT_NOT_POSITIVE);
        service.refundWhole(visit, "Переделка");
        assertThat(refusal(service.refundWhole(visit, "Ещё раз"))).isEqualTo(Reason.ALREADY_REVERSED);
    }

    @Test
    void aRefundNeedsAReasonAndACompletedPaidVisit() {
        VisitId paid = add(completed("5000", "0"));
        assertThat(refusal(service.refundWhole(paid, "  "))).isEqualTo(Reason.REASON_MISSING);
        VisitId planned = add(VisitForm.of(patient, TOMORROW, VisitStatus.PLANNED));
        assertThat(refusal(service.refundWhole(planned, "x"))).isEqualTo(Reason.NOT_COMPLETED);
        VisitId free = add(completed("0", "0"));
        assertThat(refusal(service.refundWhole(free, "x"))).isEqualTo(Reason.NOTHING_PAID);
    }

    @Test
    void aRefundedVisitKeepsItsStatus() {
        VisitId visit = add(completed("5000", "0"));
        service.refundPart(visit, new BigDecimal("100"), "Скидка");
        assertThat(service.changeStatus(visit, VisitStatus.CANCELLED))
                .isEqualTo(new Refused(List.of(VisitProblem.HAS_REFUND)));
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        VisitId visit = add(completed("5000", "0"));
        Visit opened = service.find(visit).orElseThrow();
        service.update(visit, opened.form().withService("Осмотр"), opened.version());
        assertThat(service.update(visit, opened.form().withService("Чистка"), opened.version()))
                .isInstanceOf(VisitSaving.ChangedMeanwhile.class);
        assertThat(service.find(visit).orElseThrow().form().service()).isEqualTo("Осмотр");
    }

    @Test
    void aListIsFoundByPeriodStatusDoctorAndPatient() {
        DoctorId doctor = visits.doctor("Громов Павел");
        add(completed("5000", "0").withDoctor(doctor));
        add(VisitForm.of(patient, TOMORROW, VisitStatus.PLANNED));
        PatientId other = patients.aPatient().named("Петров Иван").stored();
        visits.of(other).stored();
        assertThat(rows(VisitFilter.ALL)).hasSize(3);
        assertThat(rows(VisitFilter.ALL.withStatus(VisitStatus.PLANNED))).hasSize(1);
        assertThat(rows(VisitFilter.ALL.withPeriod(TODAY, TODAY))).hasSize(1);
        assertThat(rows(VisitFilter.ALL.withDoctor(doctor)))
                .singleElement()
                .satisfies(row -> assertThat(row.doctor()).isEqualTo("Громов Павел"));
        assertThat(rows(VisitFilter.ALL.withText("петр ив"))).hasSize(1);
        assertThat(rows(VisitFilter.ALL.withText("8 912 345"))).hasSize(2);
        assertThat(rows(VisitFilter.ALL.withText("102"))).hasSize(2);
        assertThat(rows(VisitFilter.ALL.withPatient(other))).hasSize(1);
        assertThat(service.stream(VisitFilter.ALL, VisitSort.LATEST_FIRST)).hasSize(3);
        assertThat(sql.sql(
                                "SELECT details FROM audit_entry WHERE business_id = :business AND action = 'visit.exported'")
                        .query(String.class)
                        .list())
                .containsExactly("rows: 3");
    }

    @Test
    void aListAddsUpWhatCounts() {
        add(completed("5000", "500"));
        add(completed("1000", "0"));
        add(VisitForm.of(patient, TOMORROW, VisitStatus.PLANNED));
        VisitTotals totals = service.totals(VisitFilter.ALL);
        assertThat(totals.rows()).isEqualTo(3);
        assertThat(totals.counted()).isEqualTo(1);
        assertThat(totals.gross()).isEqualByComparingTo("6000");
        assertThat(totals.net()).isEqualByComparingTo("5500");
        assertThat(service.totals(VisitFilter.ALL.withMark(VisitMark.FIRST)).rows())
                .isEqualTo(1);
        assertThat(service.totals(VisitFilter.ALL.withMark(VisitMark.REPEATED)).rows())
                .isZero();
    }

    @Test
    void visitsOfAnotherClinicAreNeitherListedNorChanged() {
        VisitId visit = add(completed("5000", "0"));
        clinics.openAsOwner();
        assertThat(rows(VisitFilter.ALL)).isEmpty();
        assertThat(service.find(visit)).isEmpty();
        assertThatThrownBy(() -> service.changeStatus(visit, VisitStatus.CANCELLED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> service.refundWhole(visit, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPartnerWatchesVisitsAndRecordsNone() {
        clinics.signIn(clinic, Role.PARTNER);
        assertThat(rows(VisitFilter.ALL)).isEmpty();
        assertThatThrownBy(() -> service.add(completed("5000", "0"))).isInstanceOf(AccessDeniedException.class);
    }

    private VisitForm completed(String gross, String reward) {
        return VisitForm.of(patient, THIS_MORNING, VisitStatus.COMPLETED)
                .withSums(new BigDecimal(gross), new BigDecimal(reward));
    }

    private VisitId add(VisitForm form) {
        return ((Saved) service.add(form)).visit();
    }

    private List<VisitProblem> problems(VisitForm form) {
        return ((Refused) service.add(form)).problems();
    }

    private static Reason refusal(RefundOutcome outcome) {
        return ((RefundOutcome.Refused) outcome).reason();
    }

    private List<VisitRow> rows(VisitFilter filter) {
        return service.page(filter, VisitSort.LATEST_FIRST, 0, 100);
    }

    private List<String> tags() {
        return sql.sql("SELECT t.name FROM patient_tag pt "
                        + "JOIN tag t ON t.business_id = pt.business_id AND t.id = pt.tag_id "
                        + "WHERE pt.business_id = :business AND pt.patient_id = :patient")
                .param("patient", patient.value())
                .query(String.class)
                .list();
    }
}
