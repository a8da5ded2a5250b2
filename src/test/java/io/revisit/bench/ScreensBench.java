package io.revisit.bench;

import static io.revisit.bench.BenchReport.say;

import io.revisit.analytics.OverviewService;
import io.revisit.dataimport.ImportId;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.ImportState;
import io.revisit.dataimport.UploadOutcome;
import io.revisit.patient.ListPart;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.segment.SegmentAudience;
import io.revisit.segment.SegmentTemplate;
import io.revisit.shared.Period;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.BusinessesInUse;
import io.revisit.shared.tenant.CurrentBusiness;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import io.revisit.testing.TestBase;
import io.revisit.visit.VisitFilter;
import io.revisit.visit.VisitService;
import io.revisit.visit.VisitSort;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What {@code ./bench screens [how many]} measures: what the screens of one clinic ask of the services, ten times a second,
 * at rest and while another clinic's file is checked and imported.
 */
@DatabaseTest
class ScreensBench {

    private static final int ROWS = Integer.getInteger("revisit.bench.rows", 1_000_000);
    private static final Duration REST = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Autowired
    private Clinics clinics;

    @Autowired
    private TestBase testBase;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportService service;

    @Autowired
    private PatientService patients;

    @Autowired
    private VisitService visits;

    @Autowired
    private OverviewService overview;

    @Autowired
    private SegmentAudience audience;

    @Autowired
    private BusinessesInUse inUse;

    @Autowired
    private CurrentBusiness current;

    private final Map<String, Runnable> screens = new LinkedHashMap<>();

    @Test
    void measure() throws Exception {
        BusinessId clinic = clinics.openAsOwner();
        testBase.load(clinic, TestBase.CLINIC);
        screens(patients.page(PatientFilter.ALL, PatientSort.BY_NAME, 0, 1)
                .getFirst()
                .id());
        until(() -> true, Duration.ofSeconds(20));
        Map<String, List<Double>> rest = until(() -> true, REST);
        Path file = Files.createTempFile("bench", ".csv");
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            ImportFile.write(file, ROWS);
            CompletableFuture<Void> done = CompletableFuture.runAsync(() -> importInto(file), other);
            report(rest, until(() -> !done.isDone(), PATIENCE));
            done.join();
        } finally {
            Files.delete(file);
        }
    }

    private void screens(PatientId someone) {
        Period year = new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31));
        screens.put(
                "patients, first page",
                () -> patients.list(PatientFilter.ALL, PatientSort.BY_NAME, 0, 50, EnumSet.allOf(ListPart.class)));
        screens.put("patients, size", () -> patients.size(PatientFilter.ALL));
        screens.put(
                "patients, surname",
                () -> patients.list(
                        PatientFilter.ALL.withText("иван"), PatientSort.BY_NAME, 0, 50, EnumSet.allOf(ListPart.class)));
        screens.put(
                "patients, part of a phone",
                () -> patients.list(
                        PatientFilter.ALL.withText("4567"), PatientSort.BY_NAME, 0, 50, EnumSet.allOf(ListPart.class)));
        screens.put("patient", () -> patients.details(someone));
        screens.put("visits, first page", () -> visits.page(VisitFilter.ALL, VisitSort.LATEST_FIRST, 0, 50));
        screens.put("visits, totals", () -> visits.totals(VisitFilter.ALL));
        screens.put("overview, figures of a year", () -> overview.figures(year));
        screens.put("segment, count", () -> audience.count(SegmentTemplate.NOT_SEEN_HALF_YEAR.root()));
    }

    private void importInto(Path file) {
        clinics.openAsOwner();
        try (InputStream content = Files.newInputStream(file)) {
            ImportId id = ((UploadOutcome.Stored) service.upload("bench.csv", content)).id();
            service.check(id);
            imports.settled(id, PATIENCE);
            service.run(id);
            ImportJob job = imports.settled(id, PATIENCE);
            if (job.state() != ImportState.FINISHED || job.counts().added() != ROWS) {
                throw new IllegalStateException("The import came to " + job.state() + " " + job.counts());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for one screen after the other while the condition holds, at most so long; the milliseconds of each. */
    private Map<String, List<Double>> until(BooleanSupplier going, Duration atMost) throws InterruptedException {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        long end = System.nanoTime() + atMost.toNanos();
        while (going.getAsBoolean() && System.nanoTime() < end) {
            for (Map.Entry<String, Runnable> screen : screens.entrySet()) {
                Thread.sleep(PAUSE);
                inUse.used(current.id());
                long start = System.nanoTime();
                screen.getValue().run();
                millis.computeIfAbsent(screen.getKey(), _ -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
            }
        }
        return millis;
    }

    private void report(Map<String, List<Double>> rest, Map<String, List<Double>> during) {
        for (String screen : screens.keySet()) {
            report(screen, rest.get(screen), during.get(screen));
        }
        report("all", all(rest), all(during));
    }

    private static void report(String screen, List<Double> rest, List<Double> during) {
        double before = p95(rest);
        double meanwhile = p95(during);
        say(screen + ": at rest", before, "ms");
        say(screen + ": during an import", meanwhile, "ms");
        say(screen + ": during ÷ at rest", meanwhile / before, "×");
    }

    private static List<Double> all(Map<String, List<Double>> millis) {
        return millis.values().stream().flatMap(List::stream).toList();
    }

    private static double p95(List<Double> millis) {
        return millis.stream().sorted().toList().get((int) Math.ceil(millis.size() * 0.95) - 1);
    }
}
