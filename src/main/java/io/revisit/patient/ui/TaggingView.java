package io.revisit.patient.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.revisit.patient.TagOperation;
import io.revisit.patient.TagOperationService;
import io.revisit.security.Role;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.ConfirmDialogs;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.JobsChanged;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.Polling;
import io.revisit.shared.ui.TranslatedTitle;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;

/** «Действия с метками»: bulk actions under way and ended, each to be stopped or undone. */
@Route(PatientNavigation.TAGGING)
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
class TaggingView extends Div implements TranslatedTitle {
    private static final Duration PACE = Duration.ofSeconds(2);

    private final TagOperationService operations;
    private final Formats formats;
    private final PageHeader header;
    private final LazyGrid<TagOperation> grid = new LazyGrid<>(TagOperation::id);
    private boolean atWork;

    TaggingView(TagOperationService operations, ClinicFormats clinicFormats) {
        this.operations = operations;
        formats = clinicFormats.current();
        header = new PageHeader(getTranslation(titleKey()));
        addColumns();
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.TAGS, getTranslation("patient.tagging.empty")));
        grid.load((offset, limit, _) -> operations.page(offset, limit), () -> (int) operations.count());
        addClassName("view");
        add(header, grid);
        refresh();
        addAttachListener(_ -> Polling.start(this, PACE, this::refreshWhileAtWork));
    }

    @Override
    public String titleKey() {
        return "patient.tagging.title";
    }

    private void addColumns() {
        grid.addTextColumn("at", getTranslation("patient.tagging.at"), row -> formats.dateTime(row.startedAt()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addTextColumn("what", getTranslation("patient.tagging.what"), TaggingTexts::title)
                .setFlexGrow(3);
        grid.addTextColumn("who", getTranslation("patient.tagging.who"), TaggingView::who)
                .setFlexGrow(2);
        grid.addNumberColumn(
                "changed", getTranslation("patient.tagging.changed"), row -> formats.number(row.changed()));
        grid.addTextColumn("state", getTranslation("patient.tagging.state"), this::state)
                .setFlexGrow(2);
        grid.addComponentColumn(this::actions)
                .setKey("actions")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setPhoneRow(
                TaggingTexts::title,
                row -> formats.dateTime(row.startedAt()) + " · " + getTranslation("patient.tag.patients", row.changed())
                        + " · " + state(row),
                this::actions);
    }

    private static String who(TagOperation operation) {
        return operation.startedBy() == null ? "" : operation.startedBy();
    }

    private String state(TagOperation operation) {
        String state = getTranslation("patient.tagging.state." + operation.state());
        return operation.state().isAtWork() ? state + ": " + TaggingTexts.progress(operation) : state;
    }

    private Div actions(TagOperation operation) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        if (operation.state().isAtWork()) {
            actions.add(button("ui.progress.stop", "patient.tagging.stop.of", operation, () -> {
                operations.stop(operation.id());
                refresh();
            }));
        } else if (operation.undoable()) {
            actions.add(button("patient.tagging.undo", "patient.tagging.undo.of", operation, () -> ask(operation)));
        }
        return actions;
    }

    private Button button(String label, String ofKey, TagOperation operation, Runnable action) {
        Button button = new Button(getTranslation(label), _ -> action.run());
        button.setAriaLabel(getTranslation(ofKey, TaggingTexts.title(operation)));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void ask(TagOperation operation) {
        ConfirmDialogs.ask(
                getTranslation("patient.tagging.undo.title", TaggingTexts.title(operation)),
                getTranslation("patient.tagging.undo.consequence", operation.changed()),
                getTranslation("patient.tagging.undo"),
                () -> {
                    operations.undo(operation.id());
                    JobsChanged.fire();
                    refresh();
                });
    }

    private void refreshWhileAtWork() {
        if (atWork) {
            refresh();
        }
    }

    private void refresh() {
        atWork = operations.atWork();
        header.setCount(formats.number(operations.count()));
        grid.refresh();
    }
}
