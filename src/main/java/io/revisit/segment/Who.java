package io.revisit.segment;

import static io.revisit.segment.Columns.column;

import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;

/** The patient in hand: the columns by which a statement names it. */
record Who(Field<Long> business, Field<Long> patient) {

    /** The row of {@code patient p}. */
    static final Who PATIENT = new Who(Columns.P_BUSINESS, Columns.P_ID);

    /** The row of {@code patient_summary s}, which every patient has. */
    static final Who SUMMARY = new Who(Columns.S_BUSINESS, Columns.S_PATIENT);

    private static final Pattern SUMMARY_COLUMN = Pattern.compile("\\bs\\.");
    private static final Pattern OWN_COLUMN = Pattern.compile("\\bp\\.(?!(?:id|business_id)\\b)");

    /** Whether SQL reads columns of {@code patient_summary s}. */
    static boolean readsSummary(String sql) {
        return SUMMARY_COLUMN.matcher(sql).find();
    }

    /** Whether SQL reads more of {@code patient p} than who it is. */
    static boolean readsPatient(String sql) {
        return OWN_COLUMN.matcher(sql).find();
    }

    /** Whom a row of the table with this alias belongs to. */
    static Who of(String alias) {
        return of(alias, "patient_id");
    }

    /** Whom a row of the table with this alias names in this column. */
    static Who of(String alias, String column) {
        return new Who(column(alias, "business_id", Long.class), column(alias, column, Long.class));
    }

    /** It is the other one. */
    Condition is(Who other) {
        return business.eq(other.business).and(patient.eq(other.patient));
    }
}
