package io.revisit.business.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One dictionary: how many rows, the rows, and what can be done with each. */
class DictionaryPanel extends Composite<Div> {

    private final Dictionary dictionary;
    private final DirectoryService directory;
    private final String phoneCountry;
    private final H2 title = new H2();
    private final Span count = new Span();
    private final TextField search = new TextField();
    private final LazyGrid<DirectoryEntry> grid = new LazyGrid<>(DirectoryEntry::id);
    private final EmptyState empty;
    private List<DirectoryEntry> all = List.of();

    DictionaryPanel(Dictionary dictionary, DirectoryService directory, String phoneCountry) {
        this.dictionary = dictionary;
        this.directory = directory;
        this.phoneCountry = phoneCountry;
        this.empty = new EmptyState(VaadinIcon.LIST, text("empty"));
        title.setText(text("tab"));
        count.addClassName("settings-count");
        count.getElement().setAttribute("role", "status");
        search.setPlaceholder(getTranslation("business.search"));
        search.setAriaLabel(getTranslation("business.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> grid.refresh());
        Button add = new Button(text("add"), _ -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(title, count, search, add);
        head.addClassName("settings-head");
        columns();
        grid.load(this::page, () -> found().size());
        getContent().addClassName("settings-panel");
        getContent().add(head, grid, empty);
        refresh();
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
        all = directory.entries(dictionary);
        long active = all.stream().filter(DirectoryEntry::active).count();
        count.setText(
                active == all.size()
                        ? getTranslation("business.count", all.size())
                        : getTranslation("business.count.active", all.size(), active));
        empty.setVisible(all.isEmpty());
        grid.setVisible(!all.isEmpty());
        grid.refresh();
    }

    private List<DirectoryEntry> page(int offset, int limit, List<QuerySortOrder> order) {
        return found().stream()
                .sorted(comparator(order))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private List<DirectoryEntry> found() {
        String wanted = folded(search.getValue());
        return all.stream()
                .filter(entry -> folded(entry.name()).contains(wanted))
                .toList();
    }

    private static Comparator<DirectoryEntry> comparator(List<QuerySortOrder> order) {
        Comparator<DirectoryEntry> byName = Comparator.comparing(entry -> folded(entry.name()));
        if (order.isEmpty()) {
            return byName;
        }
        Comparator<DirectoryEntry> chosen = switch (order.getFirst().getSorted()) {
            case "recall" ->
                Comparator.comparingInt(entry ->
                        Optional.ofNullable(entry.details().recallMonths()).orElse(0));
            case "active" -> Comparator.comparing(entry -> !entry.active());
            default -> byName;
        };
        return order.getFirst().getDirection() == SortDirection.DESCENDING ? chosen.reversed() : chosen;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
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
