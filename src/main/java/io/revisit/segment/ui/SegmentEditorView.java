package io.revisit.segment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.revisit.business.BusinessService;
import io.revisit.patient.PatientService;
import io.revisit.patient.PhonePrivacy;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.segment.SaveResult;
import io.revisit.segment.SaveResult.Refused;
import io.revisit.segment.SaveResult.Saved;
import io.revisit.segment.SegmentDetails;
import io.revisit.segment.SegmentDraft;
import io.revisit.segment.SegmentHistory;
import io.revisit.segment.SegmentId;
import io.revisit.segment.SegmentService;
import io.revisit.segment.SnapshotService;
import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.StoredTree.Unreadable;
import io.revisit.segment.condition.Group;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.ConfirmDialogs;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.TranslatedTitle;
import io.revisit.shared.ui.UrlState;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A segment: its tree of conditions with live counts, in words, with some of its patients. */
@Route(SegmentNavigation.ROUTE + "/:" + SegmentEditorView.ID)
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME, Role.ADMINISTRATOR_NAME})
class SegmentEditorView extends Composite<Div> implements BeforeEnterObserver, BeforeLeaveObserver, TranslatedTitle {

    static final String ID = "segment";
    private static final int SAMPLE = 20;

    private final SegmentService service;
    private final SnapshotService snapshots;
    private final SegmentHistory history;
    private final BusinessService business;
    private final PatientService patients;
    private final PhonePrivacy phones;
    private final boolean mayEdit;
    private @Nullable SegmentForm form;
    private @Nullable SnapshotPanel snapshot;
    private final SizeNotes sizes;
    private final CountWatch counts = new CountWatch(this);
    private final CountWatch change = new CountWatch(this);
    private @Nullable SegmentId id;
    private String savedName = "";
    private Sketch.OfGroup savedTree = Sketch.of(Group.EVERYBODY);
    private long version;

    SegmentEditorView(
            SegmentService service,
            SnapshotService snapshots,
            SegmentHistory history,
            BusinessService business,
            PatientService patients,
            PhonePrivacy phones,
            CurrentUser currentUser) {
        this.patients = patients;
        this.phones = phones;
        this.service = service;
        this.snapshots = snapshots;
        this.history = history;
        this.sizes = new SizeNotes(history);
        this.business = business;
        this.mayEdit = currentUser.require().role() != Role.ADMINISTRATOR;
        getContent().addClassNames("view", "segment-view");
    }

    @Override
    public String titleKey() {
        return "segment.editor.title";
    }

    @Override
    public String getPageTitle() {
        String name = savedName.isEmpty() ? getTranslation("segment.new") : savedName;
        return getTranslation("ui.page.title", name);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getRouteParameters().get(ID).orElse(SegmentNavigation.NEW);
        if (wanted.equals(SegmentNavigation.NEW)) {
            openNew(SegmentStart.of(UrlState.of(event.getLocation()), getLocale()));
            return;
        }
        Optional<SegmentDetails> found = number(wanted).flatMap(value -> service.find(new SegmentId(value)));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            open(found.get());
        }
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private void openNew(SegmentStart start) {
        id = null;
        version = 0;
        savedName = "";
        savedTree = Sketch.of(Group.EVERYBODY);
        draw(start.name(), start.root(), true);
    }

    private void open(SegmentDetails segment) {
        id = segment.id();
        version = segment.version();
        savedName = segment.name();
        switch (segment.tree()) {
            case Readable(Group root) when segment.snapshot() != null -> draw(segment, root);
            case Readable(Group root) -> {
                savedTree = Sketch.of(root);
                sizes.saved(segment.id(), segment.version(), root);
                draw(segment.name(), root, !segment.archived());
            }
            case Unreadable unreadable -> {
                form = null;
                getContent().removeAll();
                getContent().add(SegmentTexts.unreadablePage(segment.name(), unreadable));
            }
        }
    }

    private void draw(SegmentDetails taken, Group root) {
        var formats = business.current().formats(getLocale());
        form = null;
        snapshot = new SnapshotPanel(
                taken, root, service, actions(formats), formats, phones, mayEdit, () -> reopen(taken.id()));
        getContent().removeAll();
        getContent().add(snapshot);
    }

    private SnapshotActions actions(Formats formats) {
        return new SnapshotActions(service, snapshots, formats);
    }

    private void reopen(SegmentId segment) {
        service.find(segment).ifPresent(this::open);
    }

    private void draw(String name, Group root, boolean editable) {
        var formats = business.current().formats(getLocale());
        snapshot = null;
        var drawn = new SegmentForm(
                new SegmentForm.Opened(name, Sketch.of(root), id != null, mayEdit && editable),
                service.choices(),
                formats,
                patients,
                phones,
                new SegmentForm.Actions(
                        this::refresh,
                        this::save,
                        filled -> takeSnapshot(filled, actions(formats)),
                        this::useInCampaign,
                        service::why));
        form = drawn;
        getContent().removeAll();
        getContent().add(drawn);
        if (id != null) {
            drawn.showUses(service.uses(List.of(id)).getOrDefault(id, List.of()));
            drawn.showSizes(history.of(id));
        }
        if (!editable && mayEdit && id != null) {
            SegmentId archived = id;
            drawn.showArchived(() -> restore(archived));
        }
        refresh(drawn);
    }

    private void refresh(SegmentForm changed) {
        Group root = changed.filledIn();
        changed.show(root, service.sampling(root, SAMPLE), service.impossible(root));
        counts.start(service.counting(root), counted -> {
            changed.show(counted);
            sizes.counted(root, counted);
        });
        if (id != null && !root.equals(savedTree.filledIn())) {
            change.start(service.change(savedTree.filledIn(), root), changed.sentence()::showChange);
        } else {
            change.stop();
            changed.sentence().showNoChange();
        }
    }

    private void save(SegmentForm filled) {
        if (!filled.validate()) {
            return;
        }
        SaveResult result = service.save(new SegmentDraft(id, filled.name(), filled.filledIn(), version));
        switch (result) {
            case Saved saved -> showSaved(saved, filled);
            case Refused refused -> filled.showRefusal(refused.reason());
        }
    }

    private static void takeSnapshot(SegmentForm filled, SnapshotActions actions) {
        if (filled.validate()) {
            actions.take(filled.name(), filled.filledIn());
        }
    }

    private void showSaved(Saved saved, SegmentForm filled) {
        id = saved.id();
        version = saved.version();
        savedName = filled.name();
        savedTree = filled.sketch();
        sizes.saved(saved.id(), version, filled.filledIn());
        filled.showSaved();
        change.stop();
        filled.sentence().showNoChange();
        UrlState.at(SegmentNavigation.path(saved.id())).show();
        Notices.success(getTranslation("segment.saved", savedName));
    }

    private void restore(SegmentId archived) {
        switch (service.restore(archived)) {
            case Saved _ -> reopen(archived);
            case Refused refused -> Notices.error(SegmentTexts.refusal(refused.reason()));
        }
    }

    private void useInCampaign() {
        if (id != null) {
            SegmentNavigation.navigateToCampaign(id);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        boolean edited = form != null && mayEdit && form.isChangedFrom(savedName, savedTree);
        if (!edited && (snapshot == null || !snapshot.isChanged())) {
            return;
        }
        var leaving = event.postpone();
        ConfirmDialogs.ask(
                getTranslation("segment.leave.title"),
                getTranslation("segment.leave.text"),
                getTranslation("segment.leave.action"),
                leaving::proceed);
    }
}
