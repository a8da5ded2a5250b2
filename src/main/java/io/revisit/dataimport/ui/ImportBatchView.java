package io.revisit.dataimport.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.revisit.dataimport.BatchId;
import io.revisit.dataimport.ImportBatch;
import io.revisit.dataimport.ImportBatchService;
import io.revisit.dataimport.ImportCounts;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportState;
import io.revisit.security.Role;
import io.revisit.shared.ui.ErrorNotice;
import io.revisit.shared.ui.JobsChanged;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.Polling;
import io.revisit.shared.ui.TranslatedTitle;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files that were uploaded together: their order, how far each is, and one button that imports them all. */
@Route(ImportNavigation.BATCH + "/:batch([0-9]{1,18})")
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
class ImportBatchView extends Div implements BeforeEnterObserver, TranslatedTitle {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final ImportBatchService batches;
    private @Nullable BatchId id;
    private @Nullable ImportBatch shown;

    ImportBatchView(ImportBatchService batches) {
        this.batches = batches;
        addClassNames("view", "import-view");
    }

    @Override
    public String titleKey() {
        return "dataimport.batch.title";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("batch").map(BatchId::new).orElse(null);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Polling.start(this, PACE, this::look);
    }

    /** The page is shown anew only where something has changed, so that nobody loses the focus for nothing. */
    private void look() {
        boolean running = shown != null && shown.state() == ImportBatch.State.RUNNING;
        if (running && id != null && !batches.batch(id).equals(Optional.ofNullable(shown))) {
            show();
        }
    }

    private void show() {
        removeAll();
        shown = id == null ? null : batches.batch(id).orElse(null);
        if (shown == null) {
            add(
                    new PageHeader(getTranslation("dataimport.batch.title")),
                    new ErrorNotice(
                            getTranslation("dataimport.missing"),
                            new Anchor(ImportNavigation.ROUTE, getTranslation("dataimport.history"))));
        } else {
            show(shown);
        }
    }

    private void show(ImportBatch batch) {
        var header = new PageHeader(getTranslation("dataimport.batch.title"));
        header.setCount(getTranslation("dataimport.batch.files", batch.files().size()));
        switch (batch.state()) {
            case OPEN, STOPPED ->
                header.setPrimary(new Button(getTranslation("dataimport.batch.start"), _ -> start(batch)));
            case RUNNING ->
                header.addActions(new Button(getTranslation("dataimport.batch.stop"), _ -> {
                    batches.stop(batch.id());
                    show();
                }));
            case FINISHED ->
                header.setPrimary(
                        new Button(getTranslation("dataimport.done.next"), _ -> ImportNavigation.navigateToUpload()));
        }
        add(header, note(batch));
        var files = new OrderedList();
        files.addClassNames("panel", "import-batch");
        for (int place = 0; place < batch.files().size(); place++) {
            files.add(file(batch, place));
        }
        add(files);
    }

    private void start(ImportBatch batch) {
        if (!batches.start(batch.id())) {
            Notices.error(getTranslation("dataimport.busy"));
        }
        JobsChanged.fire();
        show();
    }

    private Div note(ImportBatch batch) {
        var note = new Div();
        note.addClassName("import-notice");
        note.setClassName("is-hint", batch.notice() == null);
        note.getElement().setAttribute("role", "status");
        String key =
                batch.notice() == null ? "dataimport.batch.state." + ImportTexts.code(batch.state()) : batch.notice();
        note.add(new Paragraph(getTranslation(key)));
        batch.files().stream()
                .filter(file -> file.id().equals(batch.stoppedAt()))
                .forEach(file -> note.add(
                        ImportNavigation.link(file.id(), getTranslation("dataimport.origin.open", file.fileName()))));
        return note;
    }

    private ListItem file(ImportBatch batch, int place) {
        ImportJob file = batch.files().get(place);
        var name = ImportNavigation.link(file.id(), file.fileName());
        var head = new Span(getTranslation(
                "dataimport.head",
                getTranslation(file.kind().key()),
                file.counts().total()));
        head.addClassName("quiet");
        var item = new ListItem(name, head, ImportTexts.badge(file.state()), new Span(counts(file)));
        if (batch.isMovable()) {
            item.add(
                    move(batch, file, true, place > 0),
                    move(batch, file, false, place < batch.files().size() - 1));
        }
        return item;
    }

    private Button move(ImportBatch batch, ImportJob file, boolean up, boolean possible) {
        var button = new Button((up ? VaadinIcon.ARROW_UP : VaadinIcon.ARROW_DOWN).create(), _ -> {
            batches.changeOrder(batch.id(), file.id(), up);
            show();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setEnabled(possible);
        button.setAriaLabel(getTranslation(up ? "dataimport.batch.up" : "dataimport.batch.down", file.fileName()));
        return button;
    }

    private String counts(ImportJob file) {
        ImportCounts counts = file.counts();
        return List.of(ImportState.CHECKED, ImportState.FINISHED).contains(file.state())
                ? getTranslation("dataimport.batch.counts", counts.added(), counts.updated(), counts.rejected())
                : "";
    }
}
