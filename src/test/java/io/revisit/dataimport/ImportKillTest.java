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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills a real second JVM with SIGKILL in the middle of a check and of a run. */
@DatabaseTest
@Tag("process")
class ImportKillTest {

    private static final int VISITS = 7352;

    /** At the least of imports, and as many of undos. */
    private static final int KILLS = Integer.getInteger("revisit.kills", 2);

    private static final List<ImportStep> STEPS_OF_AN_IMPORT =
            List.of(ImportStep.READ, ImportStep.MATCH, ImportStep.WRITE, ImportStep.LINK);

    /** Of one step, before the job is let go on to the next. */
    private static final int MOST_IN_A_ROW = 3;

    private static final int MOST_ROUNDS = 30;
    private static final int PIECES_OF_MATCHING = 12;
    private static final Duration MOMENT = Duration.ofMillis(150);
    private static final Logger LOG = LoggerFactory.getLogger(ImportKillTest.class);
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

    /**
     * Goes round from import to undo until each was killed so often, at moments chosen by the seed in each of their steps, and
     * looks at the whole base after each: {@code -Drevisit.kills=20} takes some ten minutes.
     */
    @Test
    void importsAndUndosKilledInEachStepLoseAndDoubleNothing() throws Exception {
        Random random = new Random(KILLS);
        Map<ImportStep, Integer> kills = new EnumMap<>(ImportStep.class);
        int rounds = 0;
        while (!isEnough(kills)) {
            assertThat(rounds).as("rounds, after %s", kills).isLessThan(MOST_ROUNDS);
            byte[] file = file(rounds++);
            BaseSnapshot before = BaseSnapshot.of(jdbc, clinic);
            ImportId id = imports.upload("killed.csv", file);
            order(id, ImportState.CHECKING, ImportStep.READ, ImportState.NEW);
            killUntil(id, ImportState.CHECKED, List.of(ImportStep.READ, ImportStep.MATCH), random, kills);
            ImportCounts checked = service.job(id).orElseThrow().counts();
            order(id, ImportState.RUNNING, ImportStep.MATCH, ImportState.CHECKED);
            killUntil(id, ImportState.FINISHED, List.of(ImportStep.WRITE, ImportStep.LINK), random, kills);
            assertThat(service.job(id).orElseThrow().counts()).isEqualTo(checked);
            assertNothingIsLeftToDo(file, checked);

            assertThat(jobs.orderUndo(id, false, null)).isTrue();
            schedule();
            killUntil(id, ImportState.UNDONE, List.of(ImportStep.UNDO), random, kills);
            assertThat(BaseSnapshot.of(jdbc, clinic).rows()).isEqualTo(before.rows());
        }
        LOG.info("{} imports and their undos were killed: {}", rounds, kills);
    }

    /** Visits; new patients, some of whom were brought by others of the file; the patients of the base as 1C exports them. */
    private byte[] file(int round) {
        return switch (round % 3) {
            case 0 -> newcomers();
            case 1 -> imports.content("clinic/visits-clean.csv");
            default -> imports.content("clinic/patients-1c.csv");
        };
    }

    /** The patients of the base with other cards, and so other people, twice: enough to be written two pieces at a time. */
    private byte[] newcomers() {
        String base = new String(imports.content("clinic/patients-clean.csv"), StandardCharsets.UTF_8);
        String header = base.substring(0, base.indexOf('\n') + 1);
        String patients = base.substring(header.length());
        return (header + withCards("N", patients) + withCards("M", patients)).getBytes(StandardCharsets.UTF_8);
    }

    private static String withCards(String letter, String patients) {
        return patients.replaceAll("(?m)^(\\d)", letter + "$1")
                .replaceAll("(?m),(\\d{5},(?:\\d{4}-\\d\\d-\\d\\d)?,[^,]*,[^,]*)$", "," + letter + "$1");
    }

    /** So many kills of imports and of undos; of many, each step of an import had its share. */
    private static boolean isEnough(Map<ImportStep, Integer> kills) {
        return killsOfUndo(kills) >= KILLS
                && killsOfImport(kills) >= KILLS
                && STEPS_OF_AN_IMPORT.stream().allMatch(step -> kills.getOrDefault(step, 0) >= KILLS / 5);
    }

    /** The same file again finds every row in the base, once. */
    private void assertNothingIsLeftToDo(byte[] file, ImportCounts counts) {
        assertThat(derivation.rebuildAll()).isEqualTo(DerivationDifferences.NONE);
        ImportCounts again = imports.check(imports.upload("again.csv", file)).counts();
        assertThat(again.added() + again.updated()).isZero();
        assertThat(again.rejected()).isEqualTo(counts.rejected());
    }

    /** Kills the worker in each of the steps, as often as it still needs to be, and starts it again until the state is reached. */
    private void killUntil(
            ImportId id, ImportState state, List<ImportStep> steps, Random random, Map<ImportStep, Integer> kills)
            throws Exception {
        for (ImportStep step : steps) {
            int wanted = Math.min(
                    step == ImportStep.UNDO ? Math.max(2, KILLS / 3) : MOST_IN_A_ROW, stillWanted(step, kills));
            while (wanted > 0 && killIn(id, step, random, kills)) {
                wanted--;
            }
        }
        startWorker();
        awaitState(id, state);
        worker.destroyForcibly().waitFor();
    }

    private static int stillWanted(ImportStep step, Map<ImportStep, Integer> kills) {
        int share = step == ImportStep.UNDO ? KILLS : Math.max(1, (KILLS + 3) / STEPS_OF_AN_IMPORT.size());
        return share - kills.getOrDefault(step, 0);
    }

    /**
     * Kills the worker in the step, at its beginning or once its mark has passed a place chosen by the seed, and a moment later;
     * false when the job has left the step before.
     */
    private boolean killIn(ImportId id, ImportStep step, Random random, Map<ImportStep, Integer> kills)
            throws Exception {
        int marks = step == ImportStep.MATCH
                ? PIECES_OF_MATCHING
                : service.job(id).orElseThrow().counts().total() * 3 / 4;
        int mark = random.nextInt(3) == 0 ? -1 : random.nextInt(marks);
        long more = random.nextLong(MOMENT.toNanos());
        int before = taskVersion();
        startWorker();
        ImportJob reached = awaitJob(
                id,
                job -> job.step().compareTo(step) > 0
                        || !job.state().isAtWork()
                        || (job.step() == step && job.done() > mark && isTaken(before)));
        if (reached.step() == step) {
            LockSupport.parkNanos(more);
        }
        worker.destroyForcibly().waitFor();
        ImportJob killed = service.job(id).orElseThrow();
        if (killed.state().isAtWork()) {
            kills.merge(killed.step(), 1, Integer::sum);
        }
        return killed.state().isAtWork() && killed.step().compareTo(step) <= 0;
    }

    /** Each taking of the task raises its version, and so does each giving up of a worker that is dead. */
    private int taskVersion() {
        return jdbc.sql("SELECT MAX(version) FROM " + TASKS)
                .query(Integer.class)
                .single();
    }

    private boolean isTaken(int versionBefore) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM " + TASKS + " WHERE picked AND version > :before)")
                .param("before", versionBefore)
                .query(Boolean.class)
                .single();
    }

    private static int killsOfUndo(Map<ImportStep, Integer> kills) {
        return kills.getOrDefault(ImportStep.UNDO, 0);
    }

    private static int killsOfImport(Map<ImportStep, Integer> kills) {
        return kills.values().stream().mapToInt(Integer::intValue).sum() - killsOfUndo(kills);
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
                        ImportTask.IMPORTS.instance(clinic.toString()).scheduledTo(clock.instant()));
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
                    assertThat(worker.isAlive())
                            .as(() -> "the worker died by itself: " + endOfLog())
                            .isTrue();
                    return reached.test(service.job(id).orElseThrow());
                });
        return service.job(id).orElseThrow();
    }

    private String endOfLog() {
        try {
            String log = Files.readString(folder.resolve("worker.log"));
            return log.substring(Math.max(0, log.length() - 2_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int visits() {
        return sql.sql("SELECT COUNT(*) FROM visit WHERE business_id = :business")
                .query(Integer.class)
                .single();
    }
}
