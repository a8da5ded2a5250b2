package io.revisit.segment;

import io.revisit.shared.data.Cancellation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The numbers of a tree: those known at once, and the exact ones once they are counted. */
public final class RunningCount {

    private final TreeCounts first;
    private final CompletableFuture<Optional<TreeCounts>> exact;
    private final Cancellation cancellation;

    RunningCount(TreeCounts first, CompletableFuture<Optional<TreeCounts>> exact, Cancellation cancellation) {
        this.first = first;
        this.exact = exact;
        this.cancellation = cancellation;
    }

    /** What was known first; exact where it was counted soon enough. */
    public TreeCounts first() {
        return first;
    }

    /**
     * The exact numbers; empty while they are being counted, and for ever when the count was cancelled.
     *
     * @throws java.util.concurrent.CompletionException when counting failed
     */
    public Optional<TreeCounts> exact() {
        return exact.isDone() ? exact.join() : Optional.empty();
    }

    /** Stops counting: nobody wants these numbers any longer. */
    public void cancel() {
        if (!exact.isDone()) {
            cancellation.cancel();
        }
    }
}
