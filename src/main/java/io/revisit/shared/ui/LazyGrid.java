package io.revisit.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list over light records that loads only what is on the screen, knows its exact size, and turns into two-line rows on a
 * phone where {@link #setPhoneRow} says what they hold.
 *
 * @param <T> a record; two with the same identity are the same row
 */
public final class LazyGrid<T> extends Grid<T> {
    private static final int PAGE_SIZE = 50;
    private static final int PHONE_WIDTH = 640;

    private final SerializableFunction<T, Object> identity;
    private @Nullable Column<T> phoneRow;
    private @Nullable List<String> shown;
    private boolean phone;

    /** Loads one page of rows. */
    @FunctionalInterface
    public interface Fetch<T> extends Serializable {
        /**
         * @param order sort properties as the columns name them, may be empty
         * @return at most {@code limit} rows from {@code offset} on
         */
        List<T> fetch(int offset, int limit, List<QuerySortOrder> order);
    }

    /** @param identity what makes a row the same row after a refresh, usually its id */
    public LazyGrid(SerializableFunction<T, Object> identity) {
        this.identity = identity;
        setPageSize(PAGE_SIZE);
        addThemeVariants(GridVariant.NO_BORDER);
        addClassNames("lazy-grid");
        setMultiSort(false);
    }

    /** Rows of 36 instead of 40 pixels. */
    public LazyGrid<T> compact() {
        addClassName("is-compact");
        return this;
    }

    /** Adds a column of text. The key names the column in the address and, if sortable, in {@link Fetch}. */
    public Column<T> addTextColumn(String key, String header, ValueProvider<T, String> text) {
        return addColumn(text).setKey(key).setHeader(header).setResizable(true);
    }

    /** Adds a column of formatted numbers, aligned at their end. */
    public Column<T> addNumberColumn(String key, String header, ValueProvider<T, String> number) {
        return addTextColumn(key, header, number)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** Says what a row holds on a phone, where all other columns hide: a strong line and a quiet one below it. */
    public void setPhoneRow(ValueProvider<T, String> title, ValueProvider<T, String> detail) {
        showOnPhone(row -> twoLines(title.apply(row), detail.apply(row)));
    }

    /** The same with what can be done with the row behind its two lines. */
    public void setPhoneRow(
            ValueProvider<T, String> title, ValueProvider<T, String> detail, ValueProvider<T, Component> actions) {
        showOnPhone(row -> {
            var whole = new Div(twoLines(title.apply(row), detail.apply(row)), actions.apply(row));
            whole.addClassName("two-lines-row");
            return whole;
        });
    }

    private void showOnPhone(SerializableFunction<T, Component> content) {
        phoneRow = addColumn(new ComponentRenderer<>(content));
        phoneRow.setVisible(false);
    }

    /** Shows the columns of these keys alone, in this order; on a phone the two-line row stands for all of them. */
    public void showColumns(List<String> keys) {
        shown = List.copyOf(keys);
        List<Column<T>> ordered =
                new ArrayList<>(keys.stream().map(this::getColumnByKey).toList());
        getColumns().stream().filter(column -> !ordered.contains(column)).forEach(ordered::add);
        setColumnOrder(ordered);
        fitColumns();
    }

    /** Sets where rows come from; the count must be exact. */
    public void load(Fetch<T> fetch, IntSupplier count) {
        setDataProvider(new CallbackDataProvider<T, Void>(
                query -> fetch.fetch(query.getOffset(), query.getLimit(), query.getSortOrders()).stream(),
                query -> {
                    // The contract of a query wants offset and limit to be asked for even where all rows are counted.
                    query.getOffset();
                    query.getLimit();
                    return count.getAsInt();
                },
                identity::apply));
    }

    /** Loads anew, after a filter or the data changed. */
    public void refresh() {
        getDataProvider().refreshAll();
    }

    /** The sorting as text for the address: {@code name} or {@code -name}; empty if unsorted. */
    public String sorting() {
        return getSortOrder().stream()
                .map(order -> (order.getDirection() == SortDirection.DESCENDING ? "-" : "")
                        + order.getSorted().getKey())
                .collect(Collectors.joining(","));
    }

    /** Sorts as the text says; an unknown column is passed over. */
    public void sortBy(String sorting) {
        Sorting wanted = Sorting.of(sorting);
        Column<T> column = getColumnByKey(wanted.column());
        if (column != null && column.isSortable() && !sorting.equals(sorting())) {
            sort(List.of(new GridSortOrder<>(
                    column, wanted.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
    }

    /** Tells how the user has sorted, as text for the address. */
    public void onSort(Consumer<String> sorted) {
        addSortListener(event -> {
            if (event.isFromClient()) {
                sorted.accept(sorting());
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        if (phoneRow != null) {
            adapt(ui.getPage().getExtendedClientDetails().getWindowInnerWidth());
            var resize = ui.getPage().addBrowserWindowResizeListener(resized -> adapt(resized.getWidth()));
            addDetachListener(detached -> {
                detached.unregisterListener();
                resize.remove();
            });
        }
    }

    private void adapt(int windowWidth) {
        phone = windowWidth > 0 && windowWidth < PHONE_WIDTH;
        fitColumns();
        setClassName("is-phone", phone);
    }

    private void fitColumns() {
        getColumns().forEach(column -> column.setVisible(column == phoneRow ? phone : !phone && isWanted(column)));
    }

    private boolean isWanted(Column<T> column) {
        return shown == null || shown.contains(column.getKey());
    }

    private static Div twoLines(String title, String detail) {
        var first = new Span(title);
        first.addClassName("two-lines-title");
        var second = new Span(detail);
        second.addClassName("two-lines-detail");
        var lines = new Div(first, second);
        lines.addClassName("two-lines");
        return lines;
    }
}
