package io.revisit.patient;

import java.util.List;

/** Statements that find patients along the index of an order, instead of sorting all whom they find. */
final class PatientOrderSql {

    private PatientOrderSql() {}

    /** Along one index alone, however far: the few who are gone are kept apart instead of looking at each patient. */
    static String everybody(PatientSort sort) {
        PatientSort.Column column = sort.column();
        String table =
                column.isOfSummary() ? "patient_summary s" : column.isOfDigitization() ? "digitization d" : "patient p";
        String alias = table.substring(table.length() - 1);
        String id = alias.equals("p") ? "p.id" : alias + ".patient_id";
        return """
                SELECT %1$s FROM %2$s FORCE INDEX (%3$s)
                LEFT JOIN (SELECT DISTINCT g.id FROM patient g WHERE g.business_id = :business AND g.gone = TRUE) gone
                    ON gone.id = %1$s
                WHERE %4$s.business_id = :business AND gone.id IS NULL
                ORDER BY %5$s""".formatted(id, table, column.index(), alias, sort.sql(id));
    }

    /**
     * Those who fulfil the conditions, by an order of the summary {@code s}, each looked at as it comes along.
     *
     * @param joins to the patient {@code p}, in the order in which they are to be made
     */
    static String some(PatientSort sort, String joins, List<String> conditions) {
        return """
                SELECT p.id FROM patient_summary s FORCE INDEX (%s)
                STRAIGHT_JOIN patient p FORCE INDEX (PRIMARY) ON p.business_id = s.business_id AND p.id = s.patient_id
                %s
                WHERE s.business_id = :business AND %s
                ORDER BY %s""".formatted(sort.column().index(), joins, String.join(" AND ", conditions), sort.sql("s.patient_id"));
    }
}
