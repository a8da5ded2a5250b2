package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import io.revisit.patient.TagOperation;
import io.revisit.patient.TagOperationId;
import io.revisit.patient.TagOperationService;
import io.revisit.shared.ui.JobsChanged;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.Polling;
import io.revisit.shared.ui.ProgressPanel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Watches a bulk action that was ordered here: its progress, then what came of it with the offer to undo it. */
final class TaggingWatch extends Composite<Div> {
    private static final Duration PACE = Duration.ofSeconds(1);

    private final TagOperationService operations;
    private final Runnable changed;
    private @Nullable Registration polling;

    /** @param changed what to do when the action has ended, or its undoing */
    TaggingWatch(TagOperationService operations, Runnable changed) {
        this.operations = operations;
        this.changed = changed;
        getContent().addClassName("tagging-watch");
        getContent().setVisible(false);
    }

    /** Watches an action until it ends; another one that was watched goes on unwatched. */
    void watch(TagOperationId id) {
        stopWatching();
        operations.find(id).ifPresent(operation -> {
            ProgressPanel panel = new ProgressPanel(TaggingTexts.title(operation));
            panel.onStop(() -> operations.stop(id));
            getContent().removeAll();
            getContent().add(panel);
            getContent().setVisible(true);
            polling = Polling.start(this, PACE, () -> look(id, panel));
            JobsChanged.fire();
            look(id, panel);
        });
    }

    private void look(TagOperationId id, ProgressPanel panel) {
        operations.find(id).ifPresent(operation -> {
            panel.setProgress(operation.done(), operation.total(), TaggingTexts.progress(operation));
            if (!operation.state().isAtWork()) {
                stopWatching();
                ended(operation);
            }
        });
    }

    private void ended(TagOperation operation) {
        getContent().setVisible(false);
        JobsChanged.fire();
        changed.run();
        if (operation.undoable()) {
            Notices.undoable(TaggingTexts.outcome(operation), () -> undo(operation.id()));
        } else {
            Notices.success(TaggingTexts.outcome(operation));
        }
    }

    private void undo(TagOperationId id) {
        if (operations.undo(id)) {
            watch(id);
        }
    }

    private void stopWatching() {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }
}
