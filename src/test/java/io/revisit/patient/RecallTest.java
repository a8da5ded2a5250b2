package io.revisit.patient;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The test clock stands on 31 October 2026. */
@DatabaseTest
class RecallTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 4, 19);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientService service;

    @Autowired
    private TenantSql sql;

    @Autowired
    private Ids ids;

    private PatientId maria;
    private long hygiene;

    @BeforeEach
    void addPatientAndDirection() {
        clinics.openAsOwner();
        maria = patients.aPatient().stored();
        hygiene = ids.next();
        sql.sql("""
                        INSERT INTO direction (business_id, id, name, name_key, recall_months)
                        VALUES (:business, :id, 'Гигиена', 'гигиена', 6)""").param("id", hygiene).update();
    }

    @Test
    void aVisitIsDueAfterTheDirectionsInterval() {
        visit(LONG_AGO, "COMPLETED");

        assertThat(service.overdueRecall(maria)).contains(new RecallDue("Гигиена", LocalDate.of(2026, 10, 19)));
    }

    @Test
    void aLaterVisitPutsItOff() {
        visit(LONG_AGO, "COMPLETED");
        visit(LocalDate.of(2026, 5, 1), "COMPLETED");

        assertThat(service.overdueRecall(maria)).isEmpty();
    }

    @Test
    void aPlannedVisitSettlesIt() {
        visit(LONG_AGO, "COMPLETED");
        visit(LocalDate.of(2026, 11, 3), "PLANNED");

        assertThat(service.overdueRecall(maria)).isEmpty();
    }

    @Test
    void aCancelledVisitIsNone() {
        visit(LONG_AGO, "CANCELLED");

        assertThat(service.overdueRecall(maria)).isEmpty();
    }

    @Test
    void anotherClinicSeesNothingOfIt() {
        visit(LONG_AGO, "COMPLETED");
        clinics.openAsOwner();

        assertThat(service.overdueRecall(maria)).isEmpty();
    }

    private void visit(LocalDate day, String status) {
        sql.sql("""
                        INSERT INTO visit (business_id, id, patient_id, starts_at, visit_day, status, direction_id, created_at)
                        VALUES (:business, :id, :patient, :at, :day, :status, :direction, :at)""")
                .param("id", ids.next())
                .param("patient", maria.value())
                .param("at", day.atTime(LocalTime.NOON))
                .param("day", day)
                .param("status", status)
                .param("direction", hygiene)
                .update();
    }
}
