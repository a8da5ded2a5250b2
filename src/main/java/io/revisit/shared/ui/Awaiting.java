package io.revisit.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows on a screen what is being read in the background, at once if it comes soon. The last thing asked for counts. */
public final class Awaiting {
    private static final Duration SOON = Duration.ofMillis(150);
    private static final Duration PACE = Duration.ofMillis(500);

    private final Component view;
    private @Nullable Registration waiting;
    private @Nullable Runnable cancel;

    /** @param view waiting ends when it leaves the screen */
    public Awaiting(Component view) {
        this.view = view;
        view.addDetachListener(_ -> stop());
    }

    /**
     * Shows this as soon as it is there, instead of what was awaited before.
     *
     * @throws java.util.concurrent.CompletionException later, in a request of the screen, when reading failed
     */
    public <T> void start(CompletableFuture<T> reading, Consumer<T> show) {
        start(reading, () -> {}, show);
    }

    /**
     * Shows this as soon as it is there, instead of what was awaited before.
     *
     * @param unwanted what to do when nobody waits for it any longer
     * @throws java.util.concurrent.CompletionException later, in a request of the screen, when reading failed
     */
    public <T> void start(CompletableFuture<T> reading, Runnable unwanted, Consumer<T> show) {
        stop();
        if (isDoneSoon(reading)) {
            show.accept(reading.join());
            return;
        }
        cancel = unwanted;
        if (view.isAttached()) {
            waiting = poll(reading, show);
        } else {
            waiting = view.addAttachListener(event -> {
                event.unregisterListener();
                waiting = poll(reading, show);
            });
        }
    }

    private static boolean isDoneSoon(CompletableFuture<?> reading) {
        reading.handle((_, _) -> true)
                .completeOnTimeout(false, SOON.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return reading.isDone();
    }

    private <T> Registration poll(CompletableFuture<T> reading, Consumer<T> show) {
        return Polling.start(view, PACE, () -> {
            if (reading.isDone()) {
                cancel = null;
                stop();
                show.accept(reading.join());
            }
        });
    }

    private void stop() {
        if (waiting != null) {
            waiting.remove();
            waiting = null;
        }
        if (cancel != null) {
            cancel.run();
            cancel = null;
        }
    }
}
