package io.revisit.segment;

import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientSample;
import io.revisit.patient.PatientService;
import io.revisit.segment.condition.Group;
import io.revisit.shared.data.BackgroundReads;
import io.revisit.shared.data.Cancellation;
import io.revisit.shared.tenant.CurrentBusiness;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts trees of conditions without keeping anybody waiting: the exact numbers if they come soon, else about how many there
 * are, judged by some patients out of the whole base, while the counting goes on in the background.
 */
@Component
class SegmentCounting {

    /** Few, so that counts leave the database to everybody else. */
    private static final int THREADS = 2;

    private final BackgroundReads reads;
    private final TreeCounter counter;
    private final PatientSample sample;
    private final PatientService patients;
    private final Duration patience;

    /** @param patience how long somebody waits for the exact numbers */
    SegmentCounting(
            TreeCounter counter,
            PatientSample sample,
            PatientService patients,
            CurrentBusiness current,
            @Value("${revisit.list.patience:100ms}") Duration patience) {
        this.counter = counter;
        this.sample = sample;
        this.patients = patients;
        this.reads = new BackgroundReads(current, "segment-count", THREADS);
        this.patience = patience;
    }

    /** Begins to count, and waits a moment for the numbers. */
    RunningCount start(Group root, ClinicDay day) {
        var cancellation = new Cancellation();
        CompletableFuture<Optional<TreeCounts>> exact = reads.start(() -> counter.count(root, day, cancellation));
        @Nullable
        Optional<TreeCounts> soon = exact.copy()
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        TreeCounts first = soon == null ? estimate(root, day) : soon.orElseThrow();
        return new RunningCount(first, exact, cancellation);
    }

    private TreeCounts estimate(Group root, ClinicDay day) {
        List<Long> some = sample.ids();
        TreeCounts found = some.isEmpty() ? counter.count(root, day) : counter.countAmong(some, root, day);
        long base = patients.size(PatientFilter.ALL).number();
        return found.scaledTo(base);
    }

    @PreDestroy
    void stop() {
        reads.close();
    }
}
