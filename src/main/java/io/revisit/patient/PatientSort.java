package io.revisit.patient;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a list of patients is sorted; equal ones follow each other in the order they were added, namesakes in that of
 * their phones. */
public record PatientSort(Column column, boolean descending) {
    /** By name from А to Я. */
    public static final PatientSort BY_NAME = new PatientSort(Column.NAME, false);

    /** What a list can be sorted by; an empty value is the least. */
    public enum Column {
        NAME("p.search_name", "patient_search_name"),
        PHONE("p.phone", "patient_phone"),
        CARD("p.card_number", "patient_card_order"),
        VISITS("s.visits", "patient_summary_visits"),
        LAST_VISIT("s.last_visit_on", "patient_summary_last"),
        PAID("s.net", "patient_summary_net"),
        RECALL("s.recall_on", "patient_summary_recall"),
        DIGITIZED("d.digitized_on", "digitization_day");

        private final String sql;
        private final String index;

        Column(String sql, String index) {
            this.sql = sql;
            this.index = index;
        }

        /** The index that has this order. */
        String index() {
            return index;
        }

        /** Whether the index leaves out who is gone. */
        boolean knowsWhoIsGone() {
            return this == NAME || this == CARD;
        }

        /** The columns that give the order before the patient's id; namesakes are told apart by their phones. */
        List<String> order() {
            return this == NAME ? List.of(sql, "p.phone") : List.of(sql);
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
        return sql(column.order(), id);
    }

    /** The order by the columns that hold the values, whatever they are called there. */
    String sql(List<String> values, String id) {
        return Stream.concat(values.stream(), Stream.of(id))
                .map(value -> value + (descending ? " DESC" : " ASC"))
                .collect(Collectors.joining(", "));
    }
}
