package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import io.revisit.testing.SecondJvm;
import io.revisit.testing.TestBase;
import io.revisit.visit.DerivationDifferences;
import io.revisit.visit.VisitDerivation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills a real second JVM with SIGKILL in the middle of a check and of a run. */
@DatabaseTest
@Tag("process")
class ImportKillTest {

    private static final int VISITS = 7352;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Apart from that of the test's own application, whose scheduler would take the work over. */
    private static final String TASKS = "killed_import_tasks";

    @TempDir
    private Path folder;

    @Autowired
    private Clinics clinics;

    @Autowired
    private TestBase testBase;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private ImportService service;

    @Autowired
    private VisitDerivation derivation;

    @Autowired
    private TenantSql sql;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Environment environment;

    @Autowired
    private Clock clock;

    private BusinessId clinic;
    private @Nullable Process worker;

    @BeforeEach
    void aClinicWithPatients() {
        jdbc.sql("CREATE TABLE " + TASKS + " LIKE scheduled_tasks").update();
        clinic = clinics.openAsOwner();
        testBase.loadPatients(clinic, TestBase.CLINIC);
    }

    @AfterEach
    void cleanUp() {
        if (worker != null) {
            worker.destroyForcibly();
        }
        jdbc.sql("DROP TABLE IF EXISTS " + TASKS).update();
    }

    @Test
    void anImportKilledOrStoppedAnywhereGoesOnFromWhereItStoodAndDoublesNothing() throws Exception {
        ImportId id = imports.upload("clinic/visits-clean.csv");

        order(id, ImportState.CHECKING, ImportStep.READ, ImportState.NEW);
        startWorker();
        killWhen(id, ImportStep.READ, 2000);
        startWorker();
        ImportJob checked = awaitState(id, ImportState.CHECKED);
        assertThat(checked.counts()).isEqualTo(new ImportCounts(VISITS, VISITS, 0, 0, 0, 0, 0, 0, 0));

        order(id, ImportState.RUNNING, ImportStep.MATCH, ImportState.CHECKED);
        awaitRows(id, ImportStep.WRITE, 1000);
        worker.destroy();
        assertThat(worker.waitFor(20, TimeUnit.SECONDS))
                .as("stopped by a signal")
                .isTrue();
        startWorker();
        killWhen(id, ImportStep.WRITE, 4000);
        assertThat(visits()).isBetween(4000, VISITS - 1);
        startWorker();
        awaitState(id, ImportState.FINISHED);

        assertThat(visits()).isEqualTo(VISITS);
        assertThat(derivation.rebuildAll()).isEqualTo(DerivationDifferences.NONE);
        ImportCounts again =
                imports.check(imports.upload("clinic/visits-clean.csv")).counts();
        assertThat(again).isEqualTo(new ImportCounts(VISITS, 0, 0, VISITS, 0, 0, 0, 0, 0));
    }

    @Test
    void anUndoKilledGoesOnFromWhereItStood() throws Exception {
        ImportId id = imports.all("clinic/visits-clean.csv").id();
        assertThat(jobs.orderUndo(id, false, null)).isTrue();
        schedule();
        startWorker();
        killWhen(id, ImportStep.UNDO, 1500);
        assertThat(visits()).isBetween(1, VISITS - 1500);

        startWorker();
        ImportJob undone = awaitState(id, ImportState.UNDONE);

        assertThat(undone.undo().counts()).isEqualTo(new UndoCounts(VISITS, 0, 0));
        assertThat(visits()).isZero();
        assertThat(derivation.rebuildAll()).isEqualTo(DerivationDifferences.NONE);
    }

    /** What a person's click does, on the tasks of the second JVM; one that is at work finds it by itself. */
    private void order(ImportId id, ImportState to, ImportStep step, ImportState from) {
        assertThat(jobs.order(id, to, step, true, List.of(from))).isTrue();
        schedule();
    }

    private void schedule() {
        SchedulerClient.Builder.create(dataSource, List.of())
                .tableName(TASKS)
                .jdbcCustomization(new AutodetectJdbcCustomization(dataSource, true))
                .build()
                .scheduleIfNotExists(
                        ImportTask.DESCRIPTOR.instance(clinic.toString()).scheduledTo(clock.instant()));
    }

    private void startWorker() throws IOException {
        worker = SecondJvm.start(
                ImportWorker.class,
                List.of(
                        "--db-scheduler.table-name=" + TASKS,
                        "--db-scheduler.polling-interval=200ms",
                        "--db-scheduler.heartbeat-interval=500ms",
                        "--db-scheduler.missed-heartbeats-limit=6"),
                environment,
                folder.resolve("worker.log"));
    }

    private void awaitRows(ImportId id, ImportStep step, int rows) {
        awaitJob(id, job -> job.step() == step && job.done() >= rows);
    }

    /** Kills the worker once it has so many rows of the step behind it, and so in the middle of the next ones. */
    private void killWhen(ImportId id, ImportStep step, int rows) throws InterruptedException {
        awaitRows(id, step, rows);
        worker.destroyForcibly().waitFor();
        assertThat(service.job(id).orElseThrow().state().isAtWork())
                .as("killed before the end")
                .isTrue();
    }

    private ImportJob awaitState(ImportId id, ImportState state) {
        return awaitJob(id, job -> job.state() == state);
    }

    private ImportJob awaitJob(ImportId id, Predicate<ImportJob> reached) {
        await().pollInSameThread()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    assertThat(worker.isAlive()).as("the worker died by itself").isTrue();
                    return reached.test(service.job(id).orElseThrow());
                });
        return service.job(id).orElseThrow();
    }

    private int visits() {
        return sql.sql("SELECT COUNT(*) FROM visit WHERE business_id = :business")
                .query(Integer.class)
                .single();
    }
}
