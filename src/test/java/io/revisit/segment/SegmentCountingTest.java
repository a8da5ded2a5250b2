package io.revisit.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.revisit.business.ClinicCalendar;
import io.revisit.patient.PatientSample;
import io.revisit.patient.PatientService;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.HasPhone;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.CurrentBusiness;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Counts that nobody waits for. */
@DatabaseTest
class SegmentCountingTest {

    private static final int PATIENTS = 200;
    private static final Group TREE = Group.all(new HasPhone(true));

    @Autowired
    Clinics clinics;

    @Autowired
    TenantSql sql;

    @Autowired
    Ids ids;

    @Autowired
    TreeCounter counter;

    @Autowired
    PatientSample sample;

    @Autowired
    PatientService patients;

    @Autowired
    CurrentBusiness current;

    @Autowired
    ClinicCalendar calendar;

    private SegmentCounting impatient;

    @BeforeEach
    void fillClinic() {
        clinics.openAsOwner();
        LocalDate today = LocalDate.of(2026, 10, 31);
        new StoredBase(sql, ids).store(new GeneratedBase(3, today).patients(PATIENTS, ids.reserve(PATIENTS)));
        impatient = new SegmentCounting(counter, sample, patients, current, Duration.ZERO);
    }

    @AfterEach
    void stop() {
        impatient.stop();
    }

    @Test
    void aboutSoManyAreToldAtOnceAndTheExactNumbersFollow() {
        TreeCounts exact = counter.count(TREE, ClinicDay.now(calendar));
        RunningCount running = impatient.start(TREE, ClinicDay.now(calendar));
        // The sample holds the whole of so small a base.
        assertThat(running.first().base()).isEqualTo(exact.base());
        assertThat(running.first().total()).isEqualTo(exact.total()).isPositive();
        await().untilAsserted(() -> assertThat(running.exact()).hasValue(exact));
    }

    @Test
    void aListIsNotKeptWaitingAndItsSizesFollow() {
        var sizes = new SizeCounting(counter, sample, current, Duration.ZERO);
        var segment = new SegmentId(1);
        RunningSizes running = sizes.start(Map.of(segment, TREE), ClinicDay.now(calendar));
        await().until(running::isDone);
        TreeCounts exact = counter.count(TREE, ClinicDay.now(calendar));
        assertThat(running.base()).hasValue(exact.base());
        assertThat(running.of(segment)).hasValue(new RunningSizes.Size(exact.total(), true));
        sizes.stop();
    }

    @Test
    void someOfTheBaseCountByThemselves() {
        List<Long> some = sql.sql("SELECT p.id FROM patient p WHERE p.business_id = :business AND p.gone = FALSE "
                        + "ORDER BY p.id LIMIT 20")
                .query(Long.class)
                .list();
        assertThat(counter.countAmong(some, TREE, ClinicDay.now(calendar)).base())
                .isEqualTo(20);
    }
}
