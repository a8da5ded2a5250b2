package io.revisit.visit;

/** How a list of visits is sorted; equal ones follow each other in the order they were added. */
public record VisitSort(Column column, boolean descending) {

    /** The latest first. */
    public static final VisitSort LATEST_FIRST = new VisitSort(Column.STARTS_AT, true);

    /** What a list can be sorted by. */
    public enum Column {
        STARTS_AT("v.starts_at"),
        PATIENT("p.search_name"),
        STATUS("v.status"),
        GROSS("v.gross"),
        NET("v.net");

        private final String sql;

        Column(String sql) {
            this.sql = sql;
        }
    }

    boolean isOfPatient() {
        return column == Column.PATIENT;
    }

    String sql() {
        String direction = descending ? " DESC" : " ASC";
        return column.sql + direction + ", v.id" + direction;
    }
}
