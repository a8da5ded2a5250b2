package io.revisit.patient;

/** How a list of patients is sorted; equal ones follow each other in the order they were added. */
public record PatientSort(Column column, boolean descending) {
    /** By name from А to Я. */
    public static final PatientSort BY_NAME = new PatientSort(Column.NAME, false);

    /** What a list can be sorted by; an empty value is the least. */
    public enum Column {
        NAME("p.search_name"),
        PHONE("p.phone"),
        CARD("p.card_number"),
        VISITS("s.visits"),
        LAST_VISIT("s.last_visit_on"),
        PAID("s.net"),
        RECALL("s.recall_on"),
        DIGITIZED("d.digitized_on");

        private final String sql;

        Column(String sql) {
            this.sql = sql;
        }

        boolean isOfSummary() {
            return sql.startsWith("s.");
        }

        boolean isOfDigitization() {
            return sql.startsWith("d.");
        }
    }

    String sql() {
        String direction = descending ? " DESC" : " ASC";
        return column.sql + direction + ", p.id" + direction;
    }
}
