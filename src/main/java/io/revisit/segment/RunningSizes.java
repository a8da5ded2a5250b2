package io.revisit.segment;

import io.revisit.shared.data.Cancellation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The sizes of many segments, as far as they are counted by now. */
public final class RunningSizes {

    private static final long UNKNOWN = -1;

    private final CompletableFuture<Void> work = new CompletableFuture<>();
    private final Map<SegmentId, Size> known = new ConcurrentHashMap<>();
    private final AtomicLong base = new AtomicLong(UNKNOWN);
    private final Cancellation cancellation = new Cancellation();

    /**
     * How many patients a segment means.
     *
     * @param exact false when it was judged by some patients of the base
     */
    public record Size(long patients, boolean exact) {}

    RunningSizes() {}

    /** How many patients the segment means, about or exactly; empty while nothing is known, and where it cannot be counted. */
    public Optional<Size> of(SegmentId segment) {
        return Optional.ofNullable(known.get(segment));
    }

    /** How many patients there are; empty while they are being counted. */
    public OptionalLong base() {
        long counted = base.get();
        return counted == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(counted);
    }

    /** Whether no more numbers are to come. */
    public boolean isDone() {
        return work.isDone();
    }

    /** Stops counting: nobody wants the numbers any longer. */
    public void cancel() {
        if (!isDone()) {
            cancellation.cancel();
        }
    }

    Cancellation cancellation() {
        return cancellation;
    }

    void foundBase(long patients) {
        base.set(patients);
    }

    void found(SegmentId segment, Size size) {
        known.put(segment, size);
    }

    /** No more numbers come when the work has ended, well or not; waits for that, no longer than this. */
    RunningSizes following(CompletableFuture<Boolean> counting, Duration patience) {
        counting.whenComplete((_, _) -> work.complete(null));
        work.copy()
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return this;
    }
}
