package io.revisit.patient.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import io.revisit.patient.duplicate.BulkMerge;
import io.revisit.patient.duplicate.BulkMergeService;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.JobsChanged;
import io.revisit.shared.ui.Polling;
import io.revisit.shared.ui.ProgressPanel;
import java.time.Duration;
import java.util.Optional;

/** How far a bulk merge of plain pairs is, or what the last one did, and the way back. */
final class BulkMergePanel extends Composite<Div> {
    private static final Duration PACE = Duration.ofSeconds(1);

    private final BulkMergeService merges;
    private final Formats formats;
    private final Runnable moved;
    private Optional<ProgressPanel> progress = Optional.empty();
    private Registration polling = () -> {};

    /** @param moved is called when pairs were merged or parted since the last look */
    BulkMergePanel(BulkMergeService merges, Formats formats, Runnable moved) {
        this.merges = merges;
        this.formats = formats;
        this.moved = moved;
        getContent().addClassName("bulk-merge");
        show();
    }

    /** Begins to merge, and shows how far that is. */
    void order() {
        merges.order();
        follow();
        moved.run();
    }

    boolean isAtWork() {
        return progress.isPresent();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (progress.isPresent()) {
            watch();
        }
    }

    private void follow() {
        JobsChanged.fire();
        show();
        watch();
    }

    private void watch() {
        polling.remove();
        polling = Polling.start(this, PACE, this::look);
    }

    private void look() {
        show();
        moved.run();
        if (progress.isEmpty()) {
            polling.remove();
            JobsChanged.fire();
        }
    }

    private void show() {
        Optional<BulkMerge> latest = merges.latest();
        if (latest.filter(BulkMerge::isAtWork).isPresent()) {
            showProgress(latest.get());
        } else {
            progress = Optional.empty();
            getContent().removeAll();
            latest.filter(BulkMerge::canBeUndone).ifPresent(this::showDone);
        }
    }

    private void showProgress(BulkMerge merge) {
        if (progress.isEmpty()) {
            var panel = new ProgressPanel(getTranslation("duplicate.plain.job." + merge.state()));
            panel.onStop(() -> merges.stop(merge.id()));
            progress = Optional.of(panel);
            getContent().removeAll();
            getContent().add(panel);
        }
        // Of three cards of one person two are merged: fewer merges than pairs.
        progress.get()
                .setProgress(
                        merge.done(),
                        merge.total(),
                        getTranslation("duplicate.plain.progress." + merge.state(), merge.done()));
    }

    private void showDone(BulkMerge merge) {
        var undo = new Button(getTranslation("duplicate.plain.undo"), _ -> undo(merge));
        undo.addThemeVariants(ButtonVariant.SMALL);
        var line = new Div(new Span(sentence(merge)), undo);
        line.addClassNames("card-duplicate", "quiet");
        getContent().add(line);
    }

    private String sentence(BulkMerge merge) {
        String done = getTranslation("duplicate.plain.done", merge.standing());
        String when = formats.dateTime(merge.orderedAt());
        return merge.by() == null ? done + ", " + when : done + ", " + when + ", " + merge.by();
    }

    private void undo(BulkMerge merge) {
        merges.undo(merge.id());
        follow();
        moved.run();
    }
}
