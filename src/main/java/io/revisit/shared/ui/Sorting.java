package io.revisit.shared.ui;

import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * How the user has sorted a list.
 *
 * @param column key of the column, empty while the list stands as it comes
 */
public record Sorting(String column, boolean descending) {

    /** The first order asked of a page of rows. */
    public static Sorting of(List<QuerySortOrder> order) {
        return order.isEmpty()
                ? new Sorting("", false)
                : new Sorting(
                        order.getFirst().getSorted(), order.getFirst().getDirection() == SortDirection.DESCENDING);
    }

    /** Reads {@code name} or {@code -name}, as it stands in the address. */
    public static Sorting of(String text) {
        boolean descending = text.startsWith("-");
        return new Sorting(descending ? text.substring(1) : text, descending);
    }

    /**
     * The same for a service.
     *
     * @param columns what it sorts by, named as the keys of the columns but in capitals
     * @param unsorted while the list stands as it comes
     */
    public <C extends Enum<C>, S> S as(Class<C> columns, BiFunction<C, Boolean, S> sort, S unsorted) {
        return column.isEmpty()
                ? unsorted
                : sort.apply(Enum.valueOf(columns, column.toUpperCase(Locale.ROOT)), descending);
    }
}
