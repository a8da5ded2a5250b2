package io.revisit.segment;

import io.revisit.segment.condition.MessageEvent;
import io.revisit.segment.condition.TextAttribute;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jooq.Condition;
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
    static final Field<Boolean> P_GONE = column("p", "gone", Boolean.class);
    static final Field<LocalDate> P_BIRTH_DATE = column("p", "birth_date", LocalDate.class);
    static final Field<Integer> P_BIRTH_DAY = column("p", "birth_day", Integer.class);
    static final Field<String> P_SEX = column("p", "sex", String.class);
    static final Field<String> P_SOURCE = column("p", "source", String.class);
    static final Field<Long> P_BRANCH = column("p", "branch_id", Long.class);
    static final Field<String> P_PHONE = column("p", "phone", String.class);
    static final Field<String> P_EMAIL = column("p", "email", String.class);
    static final Field<Long> P_REFERRER = column("p", "referrer_id", Long.class);
    static final Field<LocalDateTime> P_CREATED_AT = column("p", "created_at", LocalDateTime.class);

    static final Field<Long> S_BUSINESS = column("s", "business_id", Long.class);
    static final Field<Long> S_PATIENT = column("s", "patient_id", Long.class);
    static final Field<Long> S_VISITS = column("s", "visits", Long.class);
    static final Field<BigDecimal> S_PAID_VISITS = column("s", "paid_visits", BigDecimal.class);
    static final Field<LocalDate> S_FIRST = column("s", "first_visit_on", LocalDate.class);
    static final Field<LocalDate> S_LAST = column("s", "last_visit_on", LocalDate.class);
    static final Field<BigDecimal> S_NET = column("s", "net", BigDecimal.class);

    static final Field<Long> S_MAIN_DOCTOR = column("s", "main_doctor_id", Long.class);
    static final Field<Long> S_MAIN_DIRECTION = column("s", "main_direction_id", Long.class);
    static final Field<LocalDate> S_RECALL = column("s", "recall_on", LocalDate.class);

    private Columns() {}

    /** What is written there of a patient. */
    static Field<String> text(TextAttribute attribute) {
        return column(
                "p",
                switch (attribute) {
                    case SURNAME -> "surname";
                    case GIVEN_NAME -> "given_name";
                    case PATRONYMIC -> "patronymic";
                    case CARD_NUMBER -> "card_number";
                    case EMAIL -> "email";
                    case ADDRESS -> "address";
                    case COMMENT -> "comment";
                },
                String.class);
    }

    /** Messages {@code m} with which this happened, of all patients. */
    static Table<Record> messages(MessageEvent event) {
        return messages(event, table("message", "m"));
    }

    /**
     * Messages {@code m} with which this happened, of one patient. By the patient's index in any case: a server that has not
     * counted the table yet takes it, or another index that begins with the business, for as good, and reads all for each patient.
     */
    static Table<Record> messagesOfOne(MessageEvent event) {
        return messages(event, table("message", "m").forceIndex("message_patient"));
    }

    private static Table<Record> messages(MessageEvent event, Table<Record> messages) {
        return event == MessageEvent.SENT
                ? messages
                : messages.join(table("message_response", "r"))
                        .on(column("r", "business_id", Long.class).eq(column("m", "business_id", Long.class)))
                        .and(column("r", "message_id", Long.class).eq(column("m", "id", Long.class)))
                        .and(column("r", "kind", String.class).eq(event.name()));
    }

    /** When it happened, first, with a message of {@link #messages}; NULL where it was not sent. */
    static Field<LocalDateTime> momentOf(MessageEvent event) {
        return event == MessageEvent.SENT
                ? column("m", "sent_at", LocalDateTime.class)
                : column("r", "first_at", LocalDateTime.class);
    }

    /** A text as it is compared: lower case, ё as е. */
    static Field<String> folded(Field<String> text) {
        return DSL.replace(DSL.lower(text), "ё", "е");
    }

    /** A table by another name. */
    static Table<Record> table(String name, String alias) {
        return DSL.table(DSL.name(name)).as(alias);
    }

    /** The row of the table belongs to the patient in hand. */
    static Condition ofPatient(String alias) {
        return Who.of(alias).is(Who.PATIENT);
    }

    /** A column of the table that has this alias. */
    static <T> Field<T> column(String alias, String name, Class<T> type) {
        return DSL.field(DSL.name(alias, name), type);
    }
}
