package io.revisit.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.revisit.business.BusinessService;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import io.revisit.testing.TestBase;
import io.revisit.testing.TestFiles;
import io.revisit.testing.TimeZones;
import io.revisit.testing.Visits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class VisitDerivationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Clinics clinics;

    @Autowired
    private TestBase base;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private BusinessService business;

    @Autowired
    private TenantSql sql;

    @Autowired
    private VisitDerivation derivation;

    private BusinessId clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void theFiguresOfTheSmallBaseAreTheTrueOnes() {
        base.load(clinic, TestBase.SMALL);
        assertFigures(TestFiles.truth(TestBase.SMALL));
    }

    @Test
    void theFiguresOfTheClinicAreTheTrueOnesAndComeInAFewSeconds() {
        List<PatientId> patients = base.loadRaw(clinic, TestBase.CLINIC);
        long started = System.nanoTime();
        derivation.refresh(patients.subList(0, VisitDerivation.MAX_PATIENTS));
        derivation.refresh(patients.subList(VisitDerivation.MAX_PATIENTS, patients.size()));
        long took = System.nanoTime() - started;
        assertFigures(TestFiles.truth(TestBase.CLINIC));
        assertThat(took).as("nanoseconds").isLessThan(20_000_000_000L);
        assertThat(derivation.rebuildAll().none()).isTrue();
    }

    @Test
    void theFirstVisitOfADayStandsForIt() {
        PatientId patient = patients.aPatient().stored();
        VisitId later = visits.of(patient).on(DAY).at("16:00").costing("700").stored();
        VisitId earlier = visits.of(patient).on(DAY).at("09:00").costing("0").stored();
        assertThat(marks(earlier)).isEqualTo("counted, paid");
        assertThat(marks(later)).isEmpty();
    }

    @Test
    void aVisitOnALaterDayIsARepeatVisit() {
        PatientId patient = patients.aPatient().stored();
        VisitId second = visits.of(patient).on(DAY.plusDays(30)).stored();
        assertThat(marks(second)).isEqualTo("counted, paid");
        VisitId first = visits.of(patient).on(DAY).stored();
        assertThat(marks(first)).isEqualTo("counted, paid");
        assertThat(marks(second)).isEqualTo("counted, repeated, paid");
    }

    @Test
    void aMissedFirstVisitMakesNoRepeatVisit() {
        PatientId patient = patients.aPatient().stored();
        visits.of(patient).on(DAY).being(VisitStatus.NO_SHOW).stored();
        VisitId second = visits.of(patient).on(DAY.plusDays(1)).stored();
        assertThat(marks(second)).isEqualTo("counted, paid");
    }

    @Test
    void theSecondVisitOfADayCountsForTags() {
        PatientId patient = patients.aPatient().stored();
        visits.of(patient).on(DAY).at("09:00").by(visits.doctor("Громов")).stored();
        visits.of(patient).on(DAY).at("16:00").by(visits.doctor("Лаптева")).stored();
        assertThat(patientsByTag("DOCTOR")).isEqualTo(Map.of("Громов", 1L, "Лаптева", 1L));
    }

    @Test
    void aTagSetByHandStaysWhenItsVisitIsGone() {
        PatientId patient = patients.aPatient().stored();
        VisitId visit = visits.of(patient).by(visits.doctor("Громов")).stored();
        sql.sql("UPDATE patient_tag SET by_hand = TRUE WHERE business_id = :business")
                .update();
        sql.sql("UPDATE visit SET status = 'CANCELLED' WHERE business_id = :business AND id = :id")
                .param("id", visit.value())
                .update();
        assertThat(derivation.refresh(List.of(patient))).isEqualTo(new DerivationDifferences(1, 1, 0, 1));
        assertThat(patientsByTag("DOCTOR")).isEmpty();
        assertThat(number("SELECT COUNT(*) FROM patient_tag WHERE business_id = :business"))
                .isEqualTo(1);
    }

    @Test
    void rebuildingPutsRightWhatDiffersAndReportsIt() {
        PatientId patient = patients.aPatient().stored();
        visits.of(patient).by(visits.doctor("Громов")).stored();
        assertThat(derivation.rebuildAll().none()).isTrue();
        sql.sql("UPDATE patient_summary SET net = 1, visits = 9 WHERE business_id = :business")
                .update();
        sql.sql("UPDATE visit SET counted = FALSE WHERE business_id = :business")
                .update();
        sql.sql("DELETE FROM patient_tag WHERE business_id = :business").update();
        assertThat(derivation.rebuildAll()).isEqualTo(new DerivationDifferences(1, 1, 1, 0));
        assertThat(derivation.rebuildAll().none()).isTrue();
    }

    @Test
    void aNewTimeZoneMovesVisitsToTheirDaysInIt() {
        PatientId patient = patients.aPatient().stored();
        visits.of(patient).on(DAY).at("01:00").stored();

        TimeZones.change(business, ZoneId.of("Europe/Berlin"));

        await().pollInSameThread()
                .until(() -> sql.sql("SELECT first_visit_on FROM patient_summary WHERE business_id = :business")
                        .query(LocalDate.class)
                        .single()
                        .equals(DAY.minusDays(1)));
    }

    @Test
    void anotherClinicIsNotTouched() {
        PatientId patient = patients.aPatient().stored();
        visits.of(patient).by(visits.doctor("Громов")).stored();
        sql.sql("UPDATE patient_summary SET net = 1 WHERE business_id = :business")
                .update();
        clinics.openAsOwner();
        assertThat(derivation.rebuildAll().none()).isTrue();
        assertThat(derivation.refresh(List.of(patient)).none()).isTrue();
    }

    private String marks(VisitId visit) {
        return sql.sql("""
                        SELECT CONCAT_WS(', ', IF(v.counted, 'counted', NULL), IF(v.repeated, 'repeated', NULL),
                                         IF(v.paid_day, 'paid', NULL))
                        FROM visit v WHERE v.business_id = :business AND v.id = :id
                        """).param("id", visit.value()).query(String.class).single();
    }

    private void assertFigures(JsonNode truth) {
        assertThat(number("SELECT COUNT(*) FROM visit v WHERE v.business_id = :business AND v.status = 'COMPLETED'"))
                .isEqualTo(truth.get("completed_rows").asLong());
        assertThat(sumOfVisits("counted"))
                .isEqualTo(truth.get("completed_visits").asLong());
        assertThat(sumOfVisits("paid_day")).isEqualTo(truth.get("paid_visits").asLong());
        assertThat(summaries("visits >= 1")).isEqualTo(truth.get("came").asLong());
        assertThat(summaries("paid_visits >= 1")).isEqualTo(truth.get("buyers").asLong());
        assertThat(summaries("visits >= 2")).isEqualTo(truth.get("came_twice").asLong());
        assertThat(sumOfVisits("repeated"))
                .isEqualTo(truth.get("completed_visits").asLong()
                        - truth.get("came").asLong());
        BigDecimal net = sql.sql("SELECT SUM(s.net) FROM patient_summary s WHERE s.business_id = :business")
                .query(BigDecimal.class)
                .single();
        assertThat(net).isEqualByComparingTo(truth.get("net_revenue").asString());
        assertThat(patientsByTag("DOCTOR")).isEqualTo(counts(truth.get("patients_by_doctor")));
        assertThat(patientsByTag("DIRECTION")).isEqualTo(counts(truth.get("patients_by_direction")));
    }

    private long sumOfVisits(String mark) {
        return number("SELECT SUM(v." + mark + ") FROM visit v WHERE v.business_id = :business");
    }

    private long summaries(String condition) {
        return number("SELECT COUNT(*) FROM patient_summary s WHERE s.business_id = :business AND s." + condition);
    }

    private long number(String statement) {
        return sql.sql(statement).query(Long.class).single();
    }

    private Map<String, Long> patientsByTag(String kind) {
        Map<String, Long> counts = new HashMap<>();
        sql.sql("""
                        SELECT t.name, COUNT(*) AS patients FROM patient_tag pt
                        JOIN tag t ON t.business_id = pt.business_id AND t.id = pt.tag_id
                        WHERE pt.business_id = :business AND t.kind = :kind AND pt.from_visits
                        GROUP BY t.name
                        """)
                .param("kind", kind)
                .query((row, _) -> counts.put(row.getString("name"), row.getLong("patients")))
                .list();
        return counts;
    }

    private static Map<String, Long> counts(JsonNode node) {
        Map<String, Long> counts = new HashMap<>();
        node.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
        return counts;
    }
}
