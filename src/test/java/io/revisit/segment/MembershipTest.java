package io.revisit.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.patient.PatientId;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.VisitCount;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.TestBase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** «Почему»: what is said of a patient is what decides about them. */
@DatabaseTest
class MembershipTest {

    @Autowired
    Clinics clinics;

    @Autowired
    TestBase testBase;

    @Autowired
    SegmentService service;

    @Autowired
    SegmentAudience audience;

    @Autowired
    TenantSql sql;

    private List<Long> patients;

    @BeforeEach
    void loadBase() {
        BusinessId clinic = clinics.openAsOwner();
        testBase.load(clinic, TestBase.SMALL);
        patients = sql.sql("SELECT p.id FROM patient p WHERE p.business_id = :business AND p.gone = FALSE")
                .query(Long.class)
                .list();
    }

    @Test
    void theReasonAgreesWithMembershipForEveryPatientAndEveryTemplate() {
        assertThat(patients).isNotEmpty();
        for (SegmentTemplate template : SegmentTemplate.values()) {
            Set<Long> members = new HashSet<>(sql.sql(audience.patientIds(template.root()))
                    .query(Long.class)
                    .list());
            for (long patient : patients) {
                assertThat(why(patient, template.root()).isMember())
                        .as("%s of %s", patient, template)
                        .isEqualTo(members.contains(patient));
            }
        }
    }

    @Test
    void eachConditionSaysWhetherItHoldsAndWhatItFound() {
        long patient = sql.sql("""
                SELECT s.patient_id FROM patient_summary s WHERE s.business_id = :business AND s.visits = 1
                ORDER BY s.patient_id LIMIT 1""").query(Long.class).single();
        LocalDate last =
                sql.sql("""
                SELECT s.last_visit_on FROM patient_summary s WHERE s.business_id = :business AND s.patient_id = :patient
                """).param("patient", patient).query(LocalDate.class).single();
        Membership membership = why(
                patient,
                Group.any(
                        new VisitCount(NumberTest.of(NumberOperator.AT_LEAST, 2)),
                        Group.all(new LastVisit(new DateTest.Between(last, last)))));
        assertThat(membership.isMember()).isTrue();
        assertThat(membership.nodes())
                .containsEntry(
                        NodePath.ROOT.child(0), new Membership.Node(false, new LeafValue.Count(new BigDecimal("1"))))
                .containsEntry(NodePath.ROOT.child(1), new Membership.Node(true, new LeafValue.None()))
                .containsEntry(NodePath.ROOT.child(1).child(0), new Membership.Node(true, new LeafValue.Day(last)));
    }

    @Test
    void nothingIsSaidOfAPatientOfAnotherClinic() {
        PatientId patient = new PatientId(patients.getFirst());
        clinics.openAsOwner();
        assertThat(service.why(patient, Group.EVERYBODY)).isEmpty();
    }

    @Test
    void everyKindOfConditionFindsItsValue() {
        RandomTrees trees = new RandomTrees(11, LocalDate.of(2026, 10, 31));
        for (int i = 0; i < 200; i++) {
            Group tree = trees.tree();
            long patient = patients.get(i % patients.size());
            boolean member =
                    sql.sql(audience.patientIds(tree)).query(Long.class).list().contains(patient);
            assertThat(why(patient, tree).isMember()).as("%s", tree).isEqualTo(member);
        }
    }

    private Membership why(long patient, Group root) {
        return service.why(new PatientId(patient), root).orElseThrow();
    }
}
