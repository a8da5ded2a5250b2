package io.revisit.shared.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Many rows for one table of the current business; {@link TenantSql#store} adds the business to each. Not for several threads at once. */
public final class BulkRows {

    private final String table;
    private final List<String> columns;
    private final boolean skippingThoseThere;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final BitSet used = new BitSet();

    private BulkRows(String table, List<String> columns, boolean skippingThoseThere) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.skippingThoseThere = skippingThoseThere;
    }

    /** Rows none of which is there. */
    public static BulkRows into(String table, List<String> columns) {
        return new BulkRows(table, columns, false);
    }

    /** Rows of which those whose key is there, or came before, are left out. */
    public static BulkRows missingIn(String table, List<String> columns) {
        return new BulkRows(table, columns, true);
    }

    /**
     * Adds a row.
     *
     * @param values one a column: texts, whole and decimal numbers, booleans, {@code LocalDate}, {@code LocalDateTime} in UTC, or null
     */
    public void add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                used.set(i);
            }
        }
        rows.add(values);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String table() {
        return table;
    }

    /** The columns that any row has a value for; the others are left to be what they are by themselves. */
    List<String> columns() {
        return used.stream().mapToObj(columns::get).toList();
    }

    /** Where the values of {@link #columns} stand in a row. */
    int[] places() {
        return used.stream().toArray();
    }

    boolean skippingThoseThere() {
        return skippingThoseThere;
    }

    List<@Nullable Object[]> rows() {
        return rows;
    }
}
