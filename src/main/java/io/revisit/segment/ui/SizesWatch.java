package io.revisit.segment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import io.revisit.segment.RunningSizes;
import io.revisit.segment.RunningSizes.Size;
import io.revisit.segment.SegmentId;
import io.revisit.shared.ui.Polling;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows the sizes of segments on a screen as they are counted, and ends the counting when the screen is left. */
final class SizesWatch {

    private static final Duration PACE = Duration.ofMillis(500);

    private final Component view;
    private final Consumer<SegmentId> changed;
    private final Map<SegmentId, Size> shown = new HashMap<>();
    private Collection<SegmentId> segments = List.of();
    private @Nullable RunningSizes running;
    private @Nullable Registration waiting;
    private OptionalLong base = OptionalLong.empty();

    /**
     * @param view counting ends when it leaves the screen
     * @param changed what to do once more is known of a segment
     */
    SizesWatch(Component view, Consumer<SegmentId> changed) {
        this.view = view;
        this.changed = changed;
        view.addDetachListener(_ -> stop());
    }

    /** Shows these sizes from now on; what is known of a segment already stays until it is counted anew. */
    void start(Collection<SegmentId> counted, RunningSizes sizes) {
        stop();
        segments = List.copyOf(counted);
        running = sizes;
        take(sizes);
        if (!sizes.isDone() && view.isAttached()) {
            waiting = Polling.start(view, PACE, () -> look(sizes));
        }
    }

    private void look(RunningSizes sizes) {
        boolean done = sizes.isDone();
        take(sizes).forEach(changed);
        if (done) {
            stop();
        }
    }

    /** Takes over what is known by now; gives the segments of which it is something new. */
    private List<SegmentId> take(RunningSizes sizes) {
        boolean first = base.isEmpty();
        base = sizes.base().isPresent() ? sizes.base() : base;
        boolean shares = first && base.isPresent();
        return segments.stream()
                .filter(segment -> sizes.of(segment)
                        .map(size -> !size.equals(shown.put(segment, size)) || shares)
                        .orElse(false))
                .toList();
    }

    /** The size as far as it is known. */
    Optional<Size> of(SegmentId segment) {
        return Optional.ofNullable(shown.get(segment));
    }

    /** How many patients there are, as far as that is known. */
    OptionalLong base() {
        return base;
    }

    void stop() {
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
