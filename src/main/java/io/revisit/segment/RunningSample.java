package io.revisit.segment;

import io.revisit.shared.data.Cancellation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Some of the patients whom a tree means, which are being looked for. */
public final class RunningSample {

    private final CompletableFuture<Optional<List<SamplePatient>>> patients;
    private final Cancellation cancellation;

    RunningSample(CompletableFuture<Optional<List<SamplePatient>>> patients, Cancellation cancellation) {
        this.patients = patients;
        this.cancellation = cancellation;
    }

    /** The patients, those with the latest visits first; nobody when it was cancelled. */
    public CompletableFuture<List<SamplePatient>> patients() {
        return patients.thenApply(found -> found.orElseGet(List::of));
    }

    /** Stops looking: nobody wants these patients any longer. */
    public void cancel() {
        if (!patients.isDone()) {
            cancellation.cancel();
        }
    }
}
