package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.revisit.patient.PatientId;
import io.revisit.patient.Tag;
import io.revisit.patient.status.PatientStatus;
import io.revisit.patient.status.PatientStatuses;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.Notices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The patient's status at the head of the card: one click shows the others, a second one chooses. */
final class StatusPicker extends Composite<MenuBar> {
    private final PatientStatuses statuses;
    private final PatientId patient;
    private final Formats formats;
    private final Runnable changed;

    StatusPicker(PatientStatuses statuses, PatientId patient, Formats formats, Runnable changed) {
        this.statuses = statuses;
        this.patient = patient;
        this.formats = formats;
        this.changed = changed;
        getContent().addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        getContent().addClassName("status-picker");
        getContent().getElement().setAttribute("aria-label", getTranslation("patient.status"));
        fill();
    }

    private void fill() {
        PatientStatus current = statuses.of(patient).orElse(null);
        getContent().removeAll();
        MenuItem root = getContent()
                .addItem(
                        current == null ? new Span(getTranslation("patient.status.none")) : new TagBadge(current.tag()),
                        current == null ? getTranslation("patient.status.choose") : origin(current));
        root.setAriaLabel(
                current == null
                        ? getTranslation("patient.status.choose")
                        : getTranslation("patient.status.is", current.tag().name()));
        SubMenu menu = root.getSubMenu();
        List<Tag> offered = statuses.offered();
        for (Tag status : offered) {
            MenuItem item = menu.addItem(status.name(), _ -> set(status, null, current));
            item.setCheckable(true);
            item.setChecked(current != null && current.tag().id().equals(status.id()));
        }
        if (!offered.isEmpty()) {
            menu.addComponent(new Hr());
            menu.addItem(getTranslation("patient.status.noted"), _ -> askForNote(offered, current));
        }
        if (current != null) {
            menu.addItem(getTranslation("patient.status.remove"), _ -> remove(current));
        }
        getContent().setVisible(current != null || !offered.isEmpty());
    }

    private String origin(PatientStatus status) {
        String when = formats.date(status.since());
        String by = status.imported()
                ? getTranslation("patient.tag.origin.import", when)
                : status.by() == null ? when : status.by() + ", " + when;
        return status.note() == null ? by : status.note() + " (" + by + ")";
    }

    private void set(Tag status, @Nullable String note, @Nullable PatientStatus before) {
        statuses.set(patient, status.id(), note);
        done(getTranslation("patient.status.done", status.name()), before);
    }

    private void remove(PatientStatus before) {
        statuses.remove(patient);
        done(getTranslation("patient.status.removed", before.tag().name()), before);
    }

    private void done(String text, @Nullable PatientStatus before) {
        fill();
        changed.run();
        Notices.undoable(text, () -> {
            if (before == null) {
                statuses.remove(patient);
            } else {
                statuses.set(patient, before.tag().id(), before.note());
            }
            fill();
            changed.run();
        });
    }

    private void askForNote(List<Tag> offered, @Nullable PatientStatus current) {
        Select<Tag> status = new Select<>();
        status.setLabel(getTranslation("patient.status"));
        status.setItems(offered);
        status.setItemLabelGenerator(Tag::name);
        status.setValue(current != null && offered.contains(current.tag()) ? current.tag() : offered.getFirst());
        TextArea note = new TextArea(getTranslation("patient.status.note"));
        note.setMaxLength(PatientStatuses.MAX_NOTE);
        note.setWidthFull();
        Dialog dialog = new Dialog(getTranslation("patient.status.noted.title"));
        Button save = new Button(getTranslation("patient.tag.save"), _ -> {
            dialog.close();
            set(status.getValue(), note.getValue(), current);
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.addClassNames("note-dialog", "status-dialog");
        dialog.add(status, note);
        dialog.getFooter().add(new Button(getTranslation("ui.confirm.cancel"), _ -> dialog.close()), save);
        dialog.open();
    }
}
