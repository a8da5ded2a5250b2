package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientSort;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.TagKind;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.Sorting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list itself: columns, selection, two-line rows on a phone. */
final class PatientGrid extends Composite<LazyGrid<PatientRow>> {
    private static final int BADGES = 3;

    private final Formats formats;
    private final PhonePrivacy phones;
    private boolean besideCard;
    private boolean withRecall;
    private @Nullable PatientRow open;

    /** Loads one page. */
    @FunctionalInterface
    interface Pages {
        List<PatientRow> page(PatientSort sort, int offset, int limit);
    }

    PatientGrid(Formats formats, PhonePrivacy phones, Pages pages, IntSupplier count) {
        this.formats = formats;
        this.phones = phones;
        LazyGrid<PatientRow> grid = getContent();
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.getElement().setAttribute("aria-label", getTranslation("patient.list.title"));
        grid.addTextColumn("name", getTranslation("patient.name"), PatientRow::name)
                .setSortable(true)
                .setWidth("14rem")
                .setFlexGrow(1);
        grid.addTextColumn("phone", getTranslation("patient.phone"), row -> phones.shown(row.phone()))
                .setSortable(true)
                .setWidth("9.5rem")
                .setFlexGrow(0);
        addColumnsOfTheWholeList(grid);
        grid.setPhoneRow(PatientRow::name, this::phoneDetail);
        grid.load((offset, limit, order) -> pages.page(sort(Sorting.of(order)), offset, limit), count);
        grid.setPartNameGenerator(row -> open != null && open.id().equals(row.id()) ? "open-row" : null);
        grid.addAttachListener(_ -> fitBesideCard());
    }

    @Override
    protected LazyGrid<PatientRow> initContent() {
        return new LazyGrid<>(PatientRow::id);
    }

    private void addColumnsOfTheWholeList(LazyGrid<PatientRow> grid) {
        grid.addTextColumn(
                        "card", getTranslation("patient.card"), row -> row.cardNumber() == null ? "" : row.cardNumber())
                .setSortable(true)
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(PatientGrid::badges)
                .setKey("tags")
                .setHeader(getTranslation("patient.tags"))
                .setWidth("9rem")
                .setFlexGrow(3)
                .setResizable(true);
        grid.addNumberColumn("visits", getTranslation("patient.visits"), row -> formats.number(row.visits()))
                .setSortable(true);
        grid.addTextColumn(
                        "last_visit", getTranslation("patient.lastVisit.short"), row -> formats.date(row.lastVisitOn()))
                .setSortable(true)
                .setWidth("8.25rem")
                .setFlexGrow(0);
        grid.addTextColumn("recall", getTranslation("patient.recall"), row -> formats.date(row.recallOn()))
                .setSortable(true)
                .setWidth("8.25rem")
                .setFlexGrow(0);
        grid.addNumberColumn("paid", getTranslation("patient.paid"), row -> formats.money(row.net()))
                .setSortable(true);
        grid.addTextColumn("digitized", getTranslation("patient.digitized"), row -> formats.date(row.digitizedOn()))
                .setSortable(true)
                .setWidth("8.5rem")
                .setFlexGrow(0);
    }

    void onOpen(Consumer<PatientId> open) {
        getContent().addItemClickListener(event -> open.accept(event.getItem().id()));
    }

    /** The keyboard moves through the list; while a card is open beside it, the card follows. */
    void onMove(Consumer<PatientId> moved) {
        getContent()
                .addCellFocusListener(event -> event.getItem()
                        .map(PatientRow::id)
                        .ifPresent(id -> {
                            if (besideCard) {
                                moved.accept(id);
                            }
                        }));
    }

    void onSelect(Consumer<Set<PatientId>> selected) {
        getContent()
                .addSelectionListener(event -> selected.accept(
                        event.getAllSelectedItems().stream().map(PatientRow::id).collect(Collectors.toSet())));
    }

    void onSort(Consumer<String> sorted) {
        getContent().onSort(sorted);
    }

    void sortBy(String sorting) {
        getContent().sortBy(sorting);
    }

    PatientSort sort() {
        return sort(Sorting.of(getContent().sorting()));
    }

    void refresh() {
        getContent().deselectAll();
        getContent().refresh();
    }

    void deselectAll() {
        getContent().deselectAll();
    }

    void setEmptyState(Component emptyState) {
        getContent().setEmptyStateComponent(emptyState);
    }

    /** Marks the row whose card is open, null for none; beside a card only the columns that tell patients apart have room. */
    void showOpen(@Nullable PatientRow row) {
        PatientRow before = open;
        open = row;
        besideCard = row != null;
        if (before != null) {
            getContent().getDataProvider().refreshItem(before);
        }
        if (row != null) {
            getContent().getDataProvider().refreshItem(row);
        }
        fitBesideCard();
    }

    /** Whether the day on which each should come again is shown: where that is what is looked for. */
    void showRecall(boolean wanted) {
        withRecall = wanted;
        fitBesideCard();
    }

    private void fitBesideCard() {
        if (!getContent().hasClassName("is-phone")) {
            for (String key : List.of("card", "tags", "visits", "paid", "digitized")) {
                getContent().getColumnByKey(key).setVisible(!besideCard);
            }
            getContent().getColumnByKey("recall").setVisible(withRecall && !besideCard);
        }
    }

    private String phoneDetail(PatientRow row) {
        return Stream.of(
                        row.phone() == null ? "" : phones.shown(row.phone()),
                        row.lastVisitOn() == null
                                ? ""
                                : getTranslation("patient.row.last", formats.date(row.lastVisitOn())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The first tag of each kind, which for a doctor and a direction is the main one; how many more there are. */
    private static Div badges(PatientRow row) {
        Map<TagKind, PatientRow.Carried> firsts = new LinkedHashMap<>();
        row.tags().forEach(carried -> firsts.putIfAbsent(carried.tag().kind(), carried));
        Div badges = new Div();
        badges.addClassName("tag-badges");
        badges.setTitle(row.tags().stream().map(carried -> carried.tag().name()).collect(Collectors.joining(", ")));
        firsts.values().stream().limit(BADGES).map(PatientGrid::badge).forEach(badges::add);
        int more = row.tags().size() - Math.min(firsts.size(), BADGES);
        if (more > 0) {
            badges.add("+" + more);
        }
        return badges;
    }

    private static TagBadge badge(PatientRow.Carried carried) {
        TagBadge badge = new TagBadge(carried.tag());
        return carried.main() ? badge.asMain() : badge;
    }

    private static PatientSort sort(Sorting sorting) {
        return sorting.as(PatientSort.Column.class, PatientSort::new, PatientSort.BY_NAME);
    }
}
