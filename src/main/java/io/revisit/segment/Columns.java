package io.revisit.segment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The tables and columns that conditions read, under the aliases that they have in every statement of a segment. */
final class Columns {

    static final Table<Record> PATIENT = DSL.table(DSL.name("patient")).as("p");
    static final Table<Record> SUMMARY = DSL.table(DSL.name("patient_summary")).as("s");

    static final Field<Long> P_BUSINESS = column("p", "business_id", Long.class);
    static final Field<Long> P_ID = column("p", "id", Long.class);
    static final Field<Long> P_MERGED_INTO = column("p", "merged_into", Long.class);
    static final Field<Object> P_ERASED_AT = column("p", "erased_at", Object.class);
    static final Field<LocalDate> P_BIRTH_DATE = column("p", "birth_date", LocalDate.class);
    static final Field<Integer> P_BIRTH_DAY = column("p", "birth_day", Integer.class);
    static final Field<String> P_SEX = column("p", "sex", String.class);
    static final Field<String> P_SOURCE = column("p", "source", String.class);
    static final Field<Long> P_BRANCH = column("p", "branch_id", Long.class);
    static final Field<String> P_PHONE = column("p", "phone", String.class);
    static final Field<String> P_EMAIL = column("p", "email", String.class);

    static final Field<Long> S_BUSINESS = column("s", "business_id", Long.class);
    static final Field<Long> S_PATIENT = column("s", "patient_id", Long.class);
    static final Field<Long> S_VISITS = column("s", "visits", Long.class);
    static final Field<BigDecimal> S_PAID_VISITS = column("s", "paid_visits", BigDecimal.class);
    static final Field<LocalDate> S_FIRST = column("s", "first_visit_on", LocalDate.class);
    static final Field<LocalDate> S_LAST = column("s", "last_visit_on", LocalDate.class);
    static final Field<BigDecimal> S_NET = column("s", "net", BigDecimal.class);

    private Columns() {}

    /** A column of the table that has this alias. */
    static <T> Field<T> column(String alias, String name, Class<T> type) {
        return DSL.field(DSL.name(alias, name), type);
    }
}
