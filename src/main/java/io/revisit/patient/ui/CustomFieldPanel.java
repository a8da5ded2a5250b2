package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldDictionary;
import io.revisit.patient.customfield.CustomFieldEntry;
import io.revisit.patient.customfield.CustomFieldId;
import io.revisit.patient.customfield.CustomFieldSaving;
import io.revisit.patient.customfield.CustomFieldType;
import io.revisit.patient.customfield.CustomOption;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.ShortList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clinic's own fields in the order in which cards show them, with their use. */
final class CustomFieldPanel extends Composite<ShortList<CustomFieldEntry>> {
    private final CustomFieldDictionary fields;
    private final Formats formats;
    private final LazyGrid<CustomFieldEntry> grid =
            new LazyGrid<>(entry -> entry.field().id());
    private final ShortList<CustomFieldEntry> list;
    private List<CustomFieldEntry> entries = List.of();

    CustomFieldPanel(CustomFieldDictionary fields, Formats formats) {
        this.fields = fields;
        this.formats = formats;
        Button add = new Button(getTranslation("patient.field.new"), _ -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        addColumns();
        list = new ShortList<>(
                        getTranslation("patient.fields"),
                        grid,
                        entry -> entry.field().name(),
                        new EmptyState(VaadinIcon.FORM, getTranslation("patient.fields.empty")))
                .add(add)
                .inOrder(
                        Comparator.comparing(CustomFieldPanel::archived).thenComparing(entry -> entries.indexOf(entry)))
                .sortedBy("type", Comparator.comparing(entry -> entry.field().type()))
                .sortedBy("patients", Comparator.comparing(CustomFieldEntry::patients))
                .sortedBy("state", Comparator.comparing(CustomFieldPanel::archived));
        refresh();
    }

    @Override
    protected ShortList<CustomFieldEntry> initContent() {
        return list;
    }

    private static boolean archived(CustomFieldEntry entry) {
        return !entry.field().active();
    }

    private void addColumns() {
        grid.addTextColumn(
                        "name",
                        getTranslation("patient.field"),
                        entry -> entry.field().name())
                .setSortable(true)
                .setFlexGrow(3);
        grid.addTextColumn("type", getTranslation("patient.field.type"), this::type)
                .setSortable(true)
                .setFlexGrow(3);
        grid.addNumberColumn(
                        "patients", getTranslation("patient.field.filled"), entry -> formats.number(entry.patients()))
                .setSortable(true);
        grid.addTextColumn("state", getTranslation("patient.tag.state"), this::state)
                .setSortable(true)
                .setFlexGrow(1);
        grid.setPhoneRow(
                entry -> entry.field().name(),
                entry -> Stream.of(
                                type(entry), getTranslation("patient.field.patients", entry.patients()), state(entry))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
        grid.addItemClickListener(click -> edit(click.getItem()));
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0).setKey("actions");
    }

    private String type(CustomFieldEntry entry) {
        CustomField field = entry.field();
        String type = getTranslation(field.type().key());
        return field.type() == CustomFieldType.CHOICE
                ? type + ": "
                        + field.offered(0).stream().map(CustomOption::name).collect(Collectors.joining(", "))
                : type;
    }

    private String state(CustomFieldEntry entry) {
        return archived(entry) ? getTranslation("patient.tag.state.archived") : "";
    }

    private Div actions(CustomFieldEntry entry) {
        String name = entry.field().name();
        Div actions = new Div();
        actions.addClassName("row-actions");
        if (entry.field().active()) {
            actions.add(move(entry, VaadinIcon.ARROW_UP, -1, getTranslation("patient.field.up", name)));
            actions.add(move(entry, VaadinIcon.ARROW_DOWN, 1, getTranslation("patient.field.down", name)));
        }
        Button edit = new Button(VaadinIcon.PENCIL.create(), _ -> edit(entry));
        edit.setAriaLabel(getTranslation("patient.field.edit.of", name));
        Button archive = new Button(archiveLabel(entry), _ -> setArchived(entry, !archived(entry)));
        Stream.of(edit, archive)
                .forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL));
        actions.add(edit, archive);
        return actions;
    }

    private Button move(CustomFieldEntry entry, VaadinIcon icon, int by, String label) {
        List<CustomFieldId> active = active();
        int place = active.indexOf(entry.field().id()) + by;
        Button button = new Button(icon.create(), _ -> {
            List<CustomFieldId> order = new ArrayList<>(active);
            Collections.swap(order, place - by, place);
            fields.setOrder(order);
            refresh();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label);
        button.setEnabled(place >= 0 && place < active.size());
        return button;
    }

    private List<CustomFieldId> active() {
        return entries.stream()
                .map(CustomFieldEntry::field)
                .filter(CustomField::active)
                .map(CustomField::id)
                .toList();
    }

    private void add() {
        CustomFieldEditor editor = new CustomFieldEditor(getTranslation("patient.field.new.title"), null);
        editor.onSave(draft -> finish(editor, fields.add(draft)));
        editor.open();
    }

    private void edit(CustomFieldEntry entry) {
        CustomField field = entry.field();
        CustomFieldEditor editor = new CustomFieldEditor(field.name(), entry);
        editor.onSave(draft -> finish(editor, fields.change(field.id(), draft, field.version())));
        editor.offer(archiveLabel(entry), () -> setArchived(entry, !archived(entry)));
        editor.open();
    }

    private void finish(CustomFieldEditor editor, CustomFieldSaving saving) {
        switch (saving) {
            case CustomFieldSaving.Saved _ -> {
                editor.close();
                refresh();
                Notices.success(getTranslation("patient.field.saved"));
            }
            case CustomFieldSaving.Refused refused -> editor.refuse(refused);
        }
    }

    private void setArchived(CustomFieldEntry entry, boolean archived) {
        fields.setArchived(entry.field().id(), archived);
        refresh();
        String done = getTranslation(
                archived ? "patient.field.archived" : "patient.field.restored",
                entry.field().name());
        Notices.undoable(done, () -> {
            fields.setArchived(entry.field().id(), !archived);
            refresh();
        });
    }

    private void refresh() {
        entries = fields.entries();
        list.show(entries, formats.number(entries.size()));
    }

    private String archiveLabel(CustomFieldEntry entry) {
        return getTranslation(archived(entry) ? "patient.tag.restore" : "patient.tag.archive");
    }
}
