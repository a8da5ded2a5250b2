package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import io.revisit.patient.ListPart;
import io.revisit.patient.ListedPatient;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientSort;
import io.revisit.patient.PhonePrivacy;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.Sorting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list itself: the chosen columns, selection, two-line rows on a phone. */
final class PatientGrid extends Composite<LazyGrid<ListedPatient>> {
    /** What has room beside a card. */
    private static final Set<String> BESIDE_CARD = Set.of(ColumnLayout.NAME, "phone", "last_visit");

    private static final String RECALL = "recall";

    private final Formats formats;
    private final PhonePrivacy phones;
    private final PatientColumns columns;
    private ColumnLayout layout = ColumnLayout.USUAL;
    private boolean withRecall;
    private @Nullable ListedPatient open;

    /** Loads one page. */
    @FunctionalInterface
    interface Pages {
        List<ListedPatient> page(PatientSort sort, int offset, int limit, Set<ListPart> parts);
    }

    PatientGrid(Formats formats, PhonePrivacy phones, PatientColumns columns, Pages pages, IntSupplier count) {
        this.formats = formats;
        this.phones = phones;
        this.columns = columns;
        LazyGrid<ListedPatient> grid = getContent();
        var selection = (GridMultiSelectionModel<ListedPatient>) grid.setSelectionMode(Grid.SelectionMode.MULTI);
        selection.setSelectionColumnFrozen(true);
        grid.setColumnReorderingAllowed(true);
        grid.getElement().setAttribute("aria-label", getTranslation("patient.list.title"));
        grid.setPhoneRow(patient -> patient.row().name(), this::phoneDetail);
        grid.load((offset, limit, order) -> pages.page(sort(Sorting.of(order)), offset, limit, parts()), count);
        grid.setPartNameGenerator(patient -> open != null && open.id().equals(patient.id()) ? "open-row" : null);
        fit();
    }

    @Override
    protected LazyGrid<ListedPatient> initContent() {
        return new LazyGrid<>(ListedPatient::id);
    }

    void onOpen(Consumer<PatientId> opened) {
        getContent().addItemClickListener(event -> opened.accept(event.getItem().id()));
    }

    /** The keyboard moves through the list; while a card is open beside it, the card follows. */
    void onMove(Consumer<PatientId> moved) {
        getContent()
                .addCellFocusListener(event -> event.getItem()
                        .map(ListedPatient::id)
                        .ifPresent(id -> {
                            if (open != null) {
                                moved.accept(id);
                            }
                        }));
    }

    void onSelect(Consumer<Set<PatientId>> selected) {
        getContent()
                .addSelectionListener(event -> selected.accept(event.getAllSelectedItems().stream()
                        .map(ListedPatient::id)
                        .collect(Collectors.toSet())));
    }

    void onSort(Consumer<String> sorted) {
        getContent().onSort(sorted);
    }

    /** The user has dragged columns to other places or widths. */
    void onArrange(Consumer<ColumnLayout> arranged) {
        getContent().addColumnReorderListener(event -> {
            if (event.isFromClient()) {
                showColumns(layout.withKeys(event.getColumns().stream()
                        .map(Grid.Column::getKey)
                        .filter(key -> key != null && layout.shows(key))
                        .toList()));
                arranged.accept(layout);
            }
        });
        getContent().addColumnResizeListener(event -> {
            String key = event.getResizedColumn().getKey();
            if (event.isFromClient() && layout.shows(key)) {
                layout = layout.withWidth(key, pixels(event.getResizedColumn().getWidth()));
                arranged.accept(layout);
            }
        });
    }

    /** Sorts as the text says, also by a column that is not shown. */
    void sortBy(String sorting) {
        String key = Sorting.of(sorting).column();
        if (sorting.isEmpty() && !sorting().isEmpty()) {
            getContent().sort(List.of());
        } else if (columns.knows(key)) {
            column(key);
            getContent().sortBy(sorting);
        }
    }

    String sorting() {
        return getContent().sorting();
    }

    PatientSort sort() {
        return sort(Sorting.of(sorting()));
    }

    /** Loads anew what is on the screen, now that the number of rows is known. */
    void recount() {
        getContent().refresh();
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
    void showOpen(@Nullable ListedPatient row) {
        ListedPatient before = open;
        open = row;
        if (before != null) {
            getContent().getDataProvider().refreshItem(before);
        }
        if (row != null) {
            getContent().getDataProvider().refreshItem(row);
        }
        fit();
    }

    /** Shows these columns; what is not there any more is passed over. Rows are to be loaded anew afterwards. */
    void showColumns(ColumnLayout chosen) {
        layout = chosen;
        fit();
    }

    /** Whether the day on which each should come again is shown in any case: where that is what is looked for. */
    void showRecall(boolean wanted) {
        withRecall = wanted;
        fit();
    }

    /** What the columns need to be read. */
    Set<ListPart> parts() {
        return columns.parts(shown());
    }

    private List<String> shown() {
        List<String> keys = new ArrayList<>(layout.keys());
        keys.removeIf(key -> !columns.knows(key));
        if (withRecall && !keys.contains(RECALL)) {
            keys.add(RECALL);
        }
        return keys;
    }

    private void fit() {
        List<String> keys = shown();
        keys.forEach(this::column);
        keys.forEach(key -> columns.size(column(key), layout.widths().getOrDefault(key, 0)));
        column(ColumnLayout.NAME).setFrozen(keys.getFirst().equals(ColumnLayout.NAME));
        getContent()
                .showColumns(
                        open == null
                                ? keys
                                : keys.stream().filter(BESIDE_CARD::contains).toList());
    }

    /** The column of this key; made when it is first needed. */
    private Grid.Column<ListedPatient> column(String key) {
        Grid.Column<ListedPatient> made = getContent().getColumnByKey(key);
        return made == null ? columns.add(getContent(), key) : made;
    }

    private String phoneDetail(ListedPatient patient) {
        return Stream.of(
                        patient.row().phone() == null
                                ? ""
                                : phones.shown(patient.row().phone()),
                        patient.row().lastVisitOn() == null
                                ? ""
                                : getTranslation(
                                        "patient.row.last",
                                        formats.date(patient.row().lastVisitOn())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** A width as the browser gives it: {@code 123.5px}. */
    private static int pixels(@Nullable String width) {
        String number = width == null ? "" : width.replaceAll("(?:\\..*)?px$", "");
        return number.matches("[0-9]{1,5}") ? Integer.parseInt(number) : 0;
    }

    private static PatientSort sort(Sorting sorting) {
        return sorting.as(PatientSort.Column.class, PatientSort::new, PatientSort.BY_NAME);
    }
}
