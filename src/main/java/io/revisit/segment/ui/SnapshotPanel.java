package io.revisit.segment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.PhonePrivacy;
import io.revisit.segment.NodePath;
import io.revisit.segment.SaveResult.Refused;
import io.revisit.segment.SaveResult.Saved;
import io.revisit.segment.SegmentDetails;
import io.revisit.segment.SegmentDraft;
import io.revisit.segment.SegmentService;
import io.revisit.segment.SegmentUse;
import io.revisit.segment.SegmentWords;
import io.revisit.segment.Snapshot;
import io.revisit.segment.TreeCounts;
import io.revisit.segment.condition.Group;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.JobsChanged;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.Polling;
import io.revisit.shared.ui.ProgressPanel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A snapshot: as of when it is, how many patients it holds, with which conditions it was taken, some of its patients. */
final class SnapshotPanel extends Composite<Div> {

    private static final int SAMPLE = 20;
    private static final int LINKS = 10;
    private static final Duration PACE = Duration.ofSeconds(2);

    private final SegmentService service;
    private final Formats formats;
    private final SnapshotActions actions;
    private final Group root;
    private final Runnable reload;
    private final PageHeader header;
    private final TextField name = new TextField(getTranslation("segment.name"));
    private final Div notice = new Div();
    private final Div body = new Div();
    private final Paragraph since = new Paragraph();
    private final SampleGrid sample;
    private final CountWatch counts = new CountWatch(this);
    private final CountWatch change = new CountWatch(this);
    private @Nullable ProgressPanel progress;
    private SegmentDetails opened;

    /**
     * @param opened a snapshot
     * @param root the conditions that it was taken with
     * @param mayEdit whether the user may change segments
     * @param reload opens the snapshot anew
     */
    SnapshotPanel(
            SegmentDetails opened,
            Group root,
            SegmentService service,
            SnapshotActions actions,
            Formats formats,
            PhonePrivacy phones,
            boolean mayEdit,
            Runnable reload) {
        this.opened = opened;
        this.root = root;
        this.service = service;
        this.actions = actions;
        this.formats = formats;
        this.reload = reload;
        this.sample = new SampleGrid(formats, phones);
        this.header = new PageHeader(opened.name());
        boolean editable = mayEdit && !opened.archived();
        if (editable) {
            addActions();
        }
        name.setVisible(editable);
        name.setValue(opened.name());
        name.setMaxLength(SegmentService.LONGEST_NAME);
        name.setManualValidation(true);
        name.addClassName("segment-name");
        notice.addClassName("segment-notice");
        notice.setVisible(false);
        since.addClassName("segment-change");
        since.getElement().setAttribute("role", "status");
        since.setVisible(false);
        getContent().addClassNames("view", "segment-form");
        getContent().add(header, notice, uses(), name, body, conditions(), since, sample);
        if (opened.archived() && mayEdit) {
            showArchived();
        }
        show();
        addAttachListener(_ -> Polling.start(this, PACE, this::refreshWhileTaken));
    }

    private void addActions() {
        var live =
                new Button(getTranslation("segment.snapshot.live"), _ -> actions.makeLive(opened.id(), opened.name()));
        var use = new Button(getTranslation("segment.use"), _ -> SegmentNavigation.navigateToCampaign(opened.id()));
        use.setEnabled(!snapshot().isBeingTaken());
        header.addActions(live, use);
        header.setPrimary(new Button(getTranslation("segment.save"), _ -> rename()));
    }

    private Snapshot snapshot() {
        return Objects.requireNonNull(opened.snapshot());
    }

    private Div conditions() {
        var label = new Span(getTranslation("segment.snapshot.conditions"));
        label.addClassName("segment-words-label");
        var words = new SegmentWords(getLocale(), service.choices());
        var block = new Div(label, new ConditionList(root, words));
        block.addClassName("segment-words");
        return block;
    }

    private Div uses() {
        List<SegmentUse> where = service.uses(List.of(opened.id())).getOrDefault(opened.id(), List.of());
        var line = new Div();
        line.addClassName("segment-used");
        line.setVisible(!where.isEmpty());
        if (!where.isEmpty()) {
            line.add(new Span(getTranslation("segment.uses")), new UsesLine(where, LINKS));
        }
        return line;
    }

    private void show() {
        body.removeAll();
        if (snapshot().isBeingTaken()) {
            sample.setVisible(false);
            showProgress();
            return;
        }
        progress = null;
        sample.setVisible(true);
        body.add(new Paragraph(getTranslation(
                "segment.snapshot.facts",
                formats.dateTime(snapshot().takenAt()),
                formats.dateTime(snapshot().takenUntil()))));
        Group members = opened.id().members();
        sample.show(service.sampling(members, SAMPLE));
        counts.start(service.counting(members), this::showCounts);
        change.start(service.change(members, root), this::showChange);
    }

    private void showProgress() {
        var panel = new ProgressPanel(getTranslation("segment.snapshot.job", opened.name()));
        showProgress(panel);
        if (name.isVisible()) {
            panel.onStop(this::stop);
        }
        progress = panel;
        body.add(panel);
    }

    private void showCounts(TreeCounts now) {
        String share = formats.share(now.total(), now.base());
        header.setCount(getTranslation(now.exact() ? "segment.count" : "segment.count.about", now.total(), share));
        sample.showTotal(now.total());
    }

    /** How the conditions would answer now, beside those who are in. */
    private void showChange(TreeCounts now) {
        long more = now.byNode().getOrDefault(NodePath.ROOT.child(0), 0L);
        long fewer = now.byNode().getOrDefault(NodePath.ROOT.child(1), 0L);
        since.setText(
                getTranslation(now.exact() ? "segment.snapshot.since" : "segment.snapshot.since.about", more, fewer));
        since.setVisible(true);
    }

    private void refreshWhileTaken() {
        ProgressPanel panel = progress;
        if (panel == null) {
            return;
        }
        service.find(opened.id()).ifPresent(found -> {
            opened = found;
            if (snapshot().isBeingTaken()) {
                showProgress(panel);
            } else {
                reload.run();
            }
        });
    }

    private void showProgress(ProgressPanel panel) {
        panel.setProgress(snapshot().done(), snapshot().total(), SegmentTexts.snapshot(snapshot(), formats));
    }

    /** What was not taken to its end waits in the archive, and goes on when it is put back. */
    private void stop() {
        service.archive(opened.id());
        JobsChanged.fire();
        SegmentNavigation.navigateToSegments();
        Notices.undoable(getTranslation("segment.archived", opened.name()), () -> {
            service.restore(opened.id());
            SegmentNavigation.navigateToSegment(opened.id());
        });
    }

    private void showArchived() {
        notice.add(
                new Span(getTranslation("segment.archived.notice")),
                new Button(getTranslation("segment.restore"), _ -> restore()));
        notice.setVisible(true);
    }

    private void restore() {
        switch (service.restore(opened.id())) {
            case Saved _ -> reload.run();
            case Refused refused -> Notices.error(SegmentTexts.refusal(refused.reason()));
        }
    }

    private void rename() {
        switch (service.save(new SegmentDraft(opened.id(), name.getValue(), root, opened.version()))) {
            case Saved _ -> {
                service.find(opened.id()).ifPresent(found -> opened = found);
                name.setInvalid(false);
                header.setTitle(opened.name());
                Notices.success(getTranslation("segment.saved", opened.name()));
            }
            case Refused refused -> {
                name.setErrorMessage(SegmentTexts.refusal(refused.reason()));
                name.setInvalid(true);
                name.focus();
            }
        }
    }

    /** Whether another name was typed and not saved. */
    boolean isChanged() {
        return name.isVisible() && !name.getValue().strip().equals(opened.name());
    }
}
