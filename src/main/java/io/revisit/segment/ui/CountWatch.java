package io.revisit.segment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import io.revisit.segment.RunningCount;
import io.revisit.segment.TreeCounts;
import io.revisit.shared.ui.Polling;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Shows the numbers of a tree that are known at once, and the exact ones when they have come. */
@NamedInterface("editor")
public final class CountWatch {

    private static final Duration PACE = Duration.ofMillis(500);

    private final Component view;
    private @Nullable RunningCount running;
    private @Nullable Registration waiting;

    /** @param view counting ends when it leaves the screen */
    public CountWatch(Component view) {
        this.view = view;
        view.addDetachListener(_ -> stop());
    }

    /** Shows these numbers from now on; what was being counted before is of no use any more. */
    public void start(RunningCount count, Consumer<TreeCounts> show) {
        stop();
        show.accept(count.first());
        if (!count.first().exact()) {
            running = count;
            waiting = view.isAttached()
                    ? poll(count, show)
                    : view.addAttachListener(event -> {
                        event.unregisterListener();
                        waiting = poll(count, show);
                    });
        }
    }

    private Registration poll(RunningCount count, Consumer<TreeCounts> show) {
        return Polling.start(
                view,
                PACE,
                () -> count.exact().ifPresent(exact -> {
                    stop();
                    show.accept(exact);
                }));
    }

    /** Ends the counting: nobody wants these numbers any longer. */
    public void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
        if (waiting != null) {
            waiting.remove();
            waiting = null;
        }
    }
}
