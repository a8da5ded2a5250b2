package io.revisit.business.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.revisit.business.Dictionary;
import io.revisit.business.DirectoryEntry;
import io.revisit.business.DirectoryRefusal;
import io.revisit.business.DirectoryService;
import io.revisit.business.EntryDetails;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.ShortList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One dictionary: how many rows, the rows, and what can be done with each. */
class DictionaryPanel extends Composite<ShortList<DirectoryEntry>> {

    private final Dictionary dictionary;
    private final DirectoryService directory;
    private final String phoneCountry;
    private final LazyGrid<DirectoryEntry> grid = new LazyGrid<>(DirectoryEntry::id);
    private final ShortList<DirectoryEntry> list;

    DictionaryPanel(Dictionary dictionary, DirectoryService directory, String phoneCountry) {
        this.dictionary = dictionary;
        this.directory = directory;
        this.phoneCountry = phoneCountry;
        Button add = new Button(text("add"), _ -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        columns();
        list = new ShortList<>(text("tab"), grid, DirectoryEntry::name, new EmptyState(VaadinIcon.LIST, text("empty")))
                .add(add)
                .sortedBy(
                        "recall",
                        Comparator.comparingInt(
                                entry -> Optional.ofNullable(entry.details().recallMonths())
                                        .orElse(0)))
                .sortedBy("active", Comparator.comparing(entry -> !entry.active()));
        refresh();
    }

    @Override
    protected ShortList<DirectoryEntry> initContent() {
        return list;
    }

    private void columns() {
        grid.addTextColumn("name", text("name"), DirectoryEntry::name)
                .setSortable(true)
                .setFlexGrow(2);
        if (dictionary == Dictionary.DIRECTION) {
            grid.addNumberColumn("recall", text("recall"), this::recall).setSortable(true);
        }
        if (dictionary == Dictionary.BRANCH || dictionary == Dictionary.STAFF) {
            grid.addTextColumn("contact", text("contact"), this::contact);
        }
        grid.addTextColumn("active", getTranslation("business.state"), this::state)
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setPhoneRow(
                DirectoryEntry::name,
                entry -> String.join(
                        " · ",
                        List.of(recall(entry), contact(entry), state(entry)).stream()
                                .filter(part -> !part.isEmpty())
                                .toList()));
        grid.addItemClickListener(click -> edit(click.getItem()));
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0).setKey("actions");
    }

    private Div actions(DirectoryEntry entry) {
        Button edit = new Button(VaadinIcon.PENCIL.create(), _ -> edit(entry));
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        edit.setAriaLabel(getTranslation("business.edit.of", entry.name()));
        Button toggle = new Button(
                getTranslation(entry.active() ? "business.deactivate" : "business.activate"), _ -> toggle(entry));
        toggle.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div actions = new Div(edit, toggle);
        actions.addClassName("row-actions");
        return actions;
    }

    private void refresh() {
        List<DirectoryEntry> all = directory.entries(dictionary);
        long active = all.stream().filter(DirectoryEntry::active).count();
        list.show(
                all,
                active == all.size()
                        ? getTranslation("business.count", all.size())
                        : getTranslation("business.count.active", all.size(), active));
    }

    private void add() {
        EntryDialog dialog = new EntryDialog(dictionary, phoneCountry, EntryDetails.named(""), text("new"));
        dialog.onSave(details -> finish(dialog, directory.add(dictionary, details)));
        dialog.open();
    }

    private void edit(DirectoryEntry entry) {
        EntryDialog dialog = new EntryDialog(dictionary, phoneCountry, entry.details(), entry.name());
        dialog.onSave(details -> finish(dialog, directory.change(dictionary, entry.id(), entry.version(), details)));
        dialog.offer(getTranslation(entry.active() ? "business.deactivate" : "business.activate"), () -> toggle(entry));
        dialog.open();
    }

    private void finish(EntryDialog dialog, Optional<DirectoryRefusal> refusal) {
        refusal.ifPresentOrElse(why -> dialog.refuse(getTranslation(why.messageKey())), () -> {
            dialog.close();
            refresh();
            Notices.success(getTranslation("business.saved"));
        });
    }

    private void toggle(DirectoryEntry entry) {
        directory.setActive(dictionary, entry.id(), !entry.active());
        refresh();
    }

    private String recall(DirectoryEntry entry) {
        Integer months = entry.details().recallMonths();
        return months == null ? "" : getTranslation("business.directions.recall.months", months);
    }

    private String contact(DirectoryEntry entry) {
        String contact = entry.details().contact();
        if (contact == null) {
            return "";
        }
        return dictionary == Dictionary.STAFF ? Formats.phone(new PhoneNumber(contact)) : contact;
    }

    private String state(DirectoryEntry entry) {
        return getTranslation(entry.active() ? "business.active" : "business.inactive");
    }

    private String text(String key) {
        return getTranslation(DictionaryTexts.key(dictionary, key));
    }
}
