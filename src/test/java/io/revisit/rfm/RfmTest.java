package io.revisit.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.business.DirectionId;
import io.revisit.patient.BaseChanged;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import io.revisit.testing.TestBase;
import io.revisit.testing.Visits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Scores by recency, frequency and money on 31 October 2026. */
@DatabaseTest
class RfmTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final RfmBorders DAYS = RfmBorders.of(365, 180, 90, 30);
    private static final RfmBorders VISITS = RfmBorders.of(2, 3, 4, 5);
    private static final RfmBorders ROUBLES = RfmBorders.of(1_000, 2_000, 3_000, 4_000);

    @Autowired
    Clinics clinics;

    @Autowired
    Patients patients;

    @Autowired
    Visits visits;

    @Autowired
    TestBase testBase;

    @Autowired
    RfmService service;

    @Autowired
    RfmScales scales;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TenantSql sql;

    private BusinessId clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void whoHasNeverBeenToTheClinicLiesNowhere() {
        patients.aPatient().stored();
        assertThat(service.grid().join().inAll().patients()).isZero();
    }

    @Test
    void everyCellHasOneName() {
        assertThat(Arrays.stream(RfmSegment.values())
                        .flatMap(segment -> segment.cells().stream())
                        .toList())
                .containsExactlyInAnyOrder(RfmCell.all());
    }

    @Test
    void bordersOfTheClinicsOwnBeginTheirScores() {
        fixed();
        patient(5, TODAY.minusDays(30), "4000");
        patient(1, TODAY.minusDays(31), "999");
        patient(3, TODAY.minusDays(366), "2000");
        assertThat(service.grid().join().cells())
                .containsOnlyKeys(new RfmCell(5, 5), new RfmCell(4, 1), new RfmCell(1, 3));
    }

    /** However much was paid for it: nobody who came once has come back. */
    @Test
    void oneVisitIsTheLowestRow() {
        fixed();
        patient(1, TODAY, "90000");
        assertThat(service.grid().join().in(RfmSegment.NEW))
                .isEqualTo(new RfmGrid.Lying(1, new BigDecimal("90000.00")));
    }

    @Test
    void recencyGoesByTheIntervalOfTheMainDirection() {
        DirectionId yearly = visits.direction("Осмотр");
        every(yearly, 12);
        service.save(
                new RfmSettings(RfmScaling.INTERVAL, RfmScaling.FIXED, RfmScaling.FIXED, 2, DAYS, VISITS, ROUBLES));
        LocalDate hundredDaysAgo = TODAY.minusDays(100);
        visits.of(patients.aPatient().stored()).in(yearly).on(hundredDaysAgo).stored();
        visits.of(patients.aPatient().stored()).on(hundredDaysAgo).stored();
        assertThat(service.grid().join().cells()).containsOnlyKeys(new RfmCell(5, 1), new RfmCell(2, 1));
    }

    @Test
    void equalOnesShareTheLowerScore() {
        for (int i = 0; i < 6; i++) {
            patient(1, TODAY, "1000");
        }
        patient(2, TODAY, "1000");
        patient(3, TODAY, "1000");
        patient(4, TODAY, "1000");
        patient(5, TODAY, "1000");
        RfmBorders frequency = scales.current().frequency();
        assertThat(frequency.of(2))
                .as("nobody has less than 1 visit, and 1 is of the lowest fifth")
                .isEqualByComparingTo("2");
        assertThat(frequency.of(4)).as("6 of 10 have less than 2").isEqualByComparingTo("2");
        assertThat(frequency.of(5)).as("8 of 10 have less than 4").isEqualByComparingTo("4");
    }

    @Test
    void anImportLetsTheBordersBeMeasuredAnew() {
        patient(1, TODAY, "1000");
        assertThat(scales.current().frequency().of(5)).isNull();
        for (int i = 2; i < 11; i++) {
            patient(i, TODAY, "1000");
        }
        assertThat(scales.current().frequency().of(5)).as("measured once a day").isNull();
        events.publishEvent(new BaseChanged());
        assertThat(scales.current().frequency().of(5)).isEqualByComparingTo("9");
    }

    @Test
    void bordersThatAreNotInOrderAreRefused() {
        RfmBorders same = RfmBorders.of(2, 2, 3, 4);
        assertThat(service.save(new RfmSettings(
                        RfmScaling.FIXED, RfmScaling.FIXED, RfmScaling.FIXED, 6, VISITS, same, ROUBLES)))
                .containsExactlyInAnyOrder(RfmPart.RECENCY, RfmPart.FREQUENCY);
        assertThat(service.settings().recency()).as("nothing was saved").isEqualTo(RfmScaling.INTERVAL);
    }

    @Test
    void whoCameMovedFromWhereTheyWere() {
        fixed();
        patient(1, LocalDate.of(2026, 10, 5), "500");
        PatientId back = patient(3, LocalDate.of(2026, 3, 1), "2000");
        visits.of(back).on(LocalDate.of(2026, 10, 20)).costing("100").stored();
        patient(1, LocalDate.of(2026, 7, 3), "500");
        assertThat(service.movement(YearMonth.of(2026, 10)).join().moves())
                .containsExactlyInAnyOrder(
                        new RfmMovement.Move(null, RfmSegment.NEW, 1),
                        new RfmMovement.Move(RfmSegment.AT_RISK, RfmSegment.CHAMPIONS, 1),
                        new RfmMovement.Move(RfmSegment.NEW, RfmSegment.NEED_ATTENTION, 1));
    }

    @Test
    void theMovementUpToTodayEndsWhereThePatientsLie() {
        testBase.load(clinic, TestBase.SMALL);
        RfmGrid grid = service.grid().join();
        RfmMovement movement = service.movement(YearMonth.of(2026, 10)).join();
        assertThat(grid.inAll().patients())
                .isPositive()
                .isEqualTo(
                        sql.sql("SELECT COUNT(*) FROM patient_summary s JOIN patient p ON p.business_id = s.business_id"
                                        + " AND p.id = s.patient_id AND p.gone = FALSE"
                                        + " WHERE s.business_id = :business AND s.visits > 0")
                                .query(Long.class)
                                .single());
        for (RfmSegment segment : RfmSegment.values()) {
            assertThat(movement.after(segment)).isEqualTo(grid.in(segment).patients());
        }
    }

    @Test
    void anotherClinicsPatientsAndBordersAreNotSeen() {
        fixed();
        patient(2, TODAY, "1000");
        clinics.openAsOwner();
        assertThat(service.settings().frequency()).isEqualTo(RfmScaling.QUANTILES);
        assertThat(service.grid().join().inAll().patients()).isZero();
        assertThat(service.movement(YearMonth.of(2026, 10)).join().moves()).isEmpty();
    }

    private void fixed() {
        assertThat(service.save(new RfmSettings(
                        RfmScaling.FIXED, RfmScaling.FIXED, RfmScaling.FIXED, 6, DAYS, VISITS, ROUBLES)))
                .isEmpty();
    }

    private void every(DirectionId direction, int months) {
        sql.sql("UPDATE direction SET recall_months = :months WHERE business_id = :business AND id = :id")
                .param("months", months)
                .param("id", direction.value())
                .update();
    }

    /** Visits on days before the last one, which alone costs anything. */
    private PatientId patient(int howMany, LocalDate last, String paid) {
        PatientId patient = patients.aPatient().stored();
        for (int i = howMany - 1; i > 0; i--) {
            visits.of(patient).on(last.minusDays(i)).costing("0").stored();
        }
        visits.of(patient).on(last).costing(paid).stored();
        return patient;
    }
}
