package io.revisit.patient;

import org.jspecify.annotations.Nullable;

/** How a list of patients is sorted; equal ones follow each other in the order they were added. */
public record PatientSort(Column column, boolean descending) {
    /** By name from А to Я. */
    public static final PatientSort BY_NAME = new PatientSort(Column.NAME, false);

    /** What a list can be sorted by; an empty value is the least. */
    public enum Column {
        NAME("p.search_name", null),
        PHONE("p.phone", "patient_phone"),
        CARD("p.card_number", null),
        VISITS("s.visits", "patient_summary_visits"),
        LAST_VISIT("s.last_visit_on", "patient_summary_last"),
        PAID("s.net", "patient_summary_net"),
        RECALL("s.recall_on", "patient_summary_recall"),
        DIGITIZED("d.digitized_on", null);

        private final String sql;
        private final @Nullable String index;

        Column(String sql, @Nullable String index) {
            this.sql = sql;
            this.index = index;
        }

        /** The index that has this order, but does not know who is gone; null where one knows both. */
        @Nullable
        String index() {
            return index;
        }

        boolean isOfSummary() {
            return sql.startsWith("s.");
        }

        boolean isOfDigitization() {
            return sql.startsWith("d.");
        }
    }

    /** @param id the column of the patient's id */
    String sql(String id) {
        String direction = descending ? " DESC" : " ASC";
        return column.sql + direction + ", " + id + direction;
    }
}
