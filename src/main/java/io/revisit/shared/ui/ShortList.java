package io.revisit.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A list as short as a dictionary: its rows are held in memory, searched by name and sorted there. Above it stand its
 * title, how many there are, the search and what can be done.
 *
 * @param <T> a row
 */
public final class ShortList<T> extends Composite<Div> {
    private final LazyGrid<T> grid;
    private final Function<T, String> name;
    private final EmptyState empty;
    private final Span count = new Span();
    private final TextField search = new TextField();
    private final Div head;
    private final Map<String, Comparator<T>> orders = new HashMap<>();
    private Comparator<T> usual;
    private Predicate<T> wanted = _ -> true;
    private List<T> all = List.of();

    /**
     * @param title translated title
     * @param name what a row is searched by and, unless told otherwise, sorted by
     * @param empty what is shown while there are no rows
     */
    public ShortList(String title, LazyGrid<T> grid, Function<T, String> name, EmptyState empty) {
        this.grid = grid;
        this.name = name;
        this.empty = empty;
        usual = Comparator.comparing(row -> folded(name.apply(row)));
        count.addClassName("settings-count");
        count.getElement().setAttribute("role", "status");
        search.setPlaceholder(getTranslation("ui.list.search"));
        search.setAriaLabel(getTranslation("ui.list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> grid.refresh());
        head = new Div(new H2(title), count, search);
        head.addClassName("settings-head");
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.SEARCH, getTranslation("ui.list.nothing")));
        grid.load(
                (offset, limit, order) -> found().stream()
                        .sorted(order(Sorting.of(order)))
                        .skip(offset)
                        .limit(limit)
                        .toList(),
                () -> found().size());
        getContent().addClassName("settings-panel");
        getContent().add(head, grid, empty);
    }

    /** Adds fields that narrow the list and what can be done, behind the search. */
    public ShortList<T> add(Component... more) {
        head.add(more);
        return this;
    }

    /** Says how the rows stand while the user has not sorted them; by name where that leaves them alike. */
    public ShortList<T> inOrder(Comparator<T> order) {
        usual = order.thenComparing(usual);
        return this;
    }

    /** Says how a column sorts, where not by name. */
    public ShortList<T> sortedBy(String column, Comparator<T> order) {
        orders.put(column, order);
        return this;
    }

    /** Shows these rows, and how many there are in words of one's own. */
    public void show(List<T> rows, String howMany) {
        all = rows;
        count.setText(howMany);
        empty.setVisible(rows.isEmpty());
        grid.setVisible(!rows.isEmpty());
        grid.refresh();
    }

    /** Shows only the rows that are wanted. */
    public void narrow(Predicate<T> rows) {
        wanted = rows;
        grid.refresh();
    }

    private List<T> found() {
        String text = folded(search.getValue());
        return all.stream()
                .filter(wanted.and(row -> folded(name.apply(row)).contains(text)))
                .toList();
    }

    private Comparator<T> order(Sorting sorting) {
        Comparator<T> byName = Comparator.comparing(row -> folded(name.apply(row)));
        Comparator<T> order = sorting.column().isEmpty() ? usual : orders.getOrDefault(sorting.column(), byName);
        return sorting.descending() ? order.reversed() : order;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
