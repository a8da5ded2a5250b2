package io.revisit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.TestBase;
import io.revisit.testing.TestFiles;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class VisitDerivationTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private TestBase base;

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
