package io.revisit.segment;

import io.revisit.patient.PatientSample;
import io.revisit.segment.RunningSizes.Size;
import io.revisit.segment.condition.Group;
import io.revisit.shared.data.BackgroundReads;
import io.revisit.shared.tenant.CurrentBusiness;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts many segments one after the other in the background, so that a list of them never waits: of a large base first about how
 * many each means, judged by some patients, then exactly.
 */
@Component
class SizeCounting {

    private static final Logger LOG = LoggerFactory.getLogger(SizeCounting.class);

    /** Lists leave the threads of {@link SegmentCounting} to those who are at work in an editor. */
    private static final int THREADS = 2;

    /** A base that is counted exactly as soon as about. */
    private static final long SMALL = 20_000;

    private final BackgroundReads reads;
    private final TreeCounter counter;
    private final PatientSample sample;
    private final Duration patience;

    /** @param patience how long somebody waits for all sizes */
    SizeCounting(
            TreeCounter counter,
            PatientSample sample,
            CurrentBusiness current,
            @Value("${revisit.list.patience:100ms}") Duration patience) {
        this.counter = counter;
        this.sample = sample;
        this.reads = new BackgroundReads(current, "segment-size", THREADS);
        this.patience = patience;
    }

    /** Begins to count, and waits a moment for the sizes. */
    RunningSizes start(Map<SegmentId, Group> segments, ClinicDay day) {
        var running = new RunningSizes();
        return running.following(
                reads.start(() -> {
                    new Count(segments, day, running).run();
                    return true;
                }),
                patience);
    }

    @PreDestroy
    void stop() {
        reads.close();
    }

    private final class Count {

        private final Map<SegmentId, Group> segments;
        private final ClinicDay day;
        private final RunningSizes running;

        Count(Map<SegmentId, Group> segments, ClinicDay day, RunningSizes running) {
            this.segments = segments;
            this.day = day;
            this.running = running;
        }

        void run() {
            var base = counter.size(Group.EVERYBODY, day, running.cancellation());
            base.ifPresent(running::foundBase);
            if (base.isPresent() && base.getAsLong() > SMALL) {
                List<Long> some = sample.ids();
                segments.forEach((segment, root) -> estimate(segment, root, some, base.getAsLong()));
            }
            segments.forEach(this::count);
        }

        private void estimate(SegmentId segment, Group root, List<Long> some, long base) {
            attempt(segment, () -> {
                TreeCounts found = counter.countAmong(some, root, day);
                running.found(segment, new Size(found.scaledTo(base).total(), false));
            });
        }

        private void count(SegmentId segment, Group root) {
            attempt(
                    segment,
                    () -> counter.size(root, day, running.cancellation())
                            .ifPresent(size -> running.found(segment, new Size(size, true))));
        }

        /** A segment that cannot be counted, since it names one that cannot be read, leaves the others as they are. */
        private void attempt(SegmentId segment, Runnable count) {
            if (!running.cancellation().isCancelled()) {
                try {
                    count.run();
                } catch (IllegalStateException e) {
                    LOG.warn("Segment {} cannot be counted", segment.value(), e);
                }
            }
        }
    }
}
