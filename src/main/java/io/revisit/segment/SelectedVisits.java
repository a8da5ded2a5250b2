package io.revisit.segment;

import static io.revisit.segment.Columns.column;

import io.revisit.patient.customfield.CustomKey;
import io.revisit.segment.condition.MessageEvent;
import io.revisit.segment.condition.PatientEvent;
import io.revisit.segment.condition.VisitSelection;
import io.revisit.segment.condition.VisitState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Visits of a selection as SQL: which they are, and what is asked of them. */
final class SelectedVisits {

    private final DSLContext dsl;
    private final ClinicDay day;

    SelectedVisits(DSLContext dsl, ClinicDay day) {
        this.dsl = dsl;
        this.day = day;
    }

    /** The visits of this alias are of the selection. */
    Condition which(VisitSelection which, String alias) {
        List<Condition> all = new ArrayList<>();
        all.add(is(which.state(), alias));
        addOneOf(all, column(alias, "doctor_id", Long.class), which.doctors());
        addOneOf(all, column(alias, "direction_id", Long.class), which.directions());
        addOneOf(all, column(alias, "branch_id", Long.class), which.branches());
        if (which.service() != null) {
            all.add(Columns.folded(column(alias, "service", String.class)).contains(CustomKey.of(which.service())));
        }
        if (which.when() != null) {
            all.add(day.day(visitDay(alias), which.when()));
        }
        if (which.after() != null) {
            all.add(after(which.after(), alias));
        }
        return DSL.and(all);
    }

    private static void addOneOf(List<Condition> all, Field<Long> field, List<Long> ids) {
        if (!ids.isEmpty()) {
            all.add(field.in(ids));
        }
    }

    Condition is(VisitState state, String alias) {
        Field<String> status = column(alias, "status", String.class);
        Field<Boolean> reversed = column(alias, "reversed", Boolean.class);
        return switch (state) {
            case COMPLETED -> status.eq("COMPLETED").and(reversed.isFalse());
            case REFUNDED -> status.eq("COMPLETED").and(reversed.isTrue());
            case AHEAD -> status.eq("PLANNED").and(visitDay(alias).ge(day.today()));
            case CANCELLED, NO_SHOW -> status.eq(state.name());
        };
    }

    private Condition after(PatientEvent event, String alias) {
        return switch (event) {
            case FIRST_VISIT -> visitDay(alias).gt(Columns.S_FIRST);
            case DIGITIZATION ->
                visitDay(alias)
                        .gt(DSL.field(dsl.select(column("d", "digitized_on", LocalDate.class))
                                .from(Columns.table("digitization", "d"))
                                .where(Who.of("d").is(Who.of(alias)))));
            case LAST_MESSAGE ->
                startsAt(alias)
                        .gt(DSL.field(dsl.select(DSL.max(column("m", "sent_at", LocalDateTime.class)))
                                .from(Columns.messagesOfOne(MessageEvent.SENT))
                                .where(Who.of("m").is(Who.of(alias)))));
        };
    }

    static Field<Long> days(String alias) {
        return DSL.countDistinct(visitDay(alias)).cast(Long.class);
    }

    static Field<LocalDate> visitDay(String alias) {
        return column(alias, "visit_day", LocalDate.class);
    }

    static Field<LocalDateTime> startsAt(String alias) {
        return column(alias, "starts_at", LocalDateTime.class);
    }

    static Field<BigDecimal> paid(String alias) {
        return DSL.coalesce(DSL.sum(column(alias, "net", BigDecimal.class)), DSL.inline(BigDecimal.ZERO));
    }

    static Field<BigDecimal> paidDays(String alias) {
        Condition charged = column(alias, "gross", BigDecimal.class).gt(BigDecimal.ZERO);
        return DSL.countDistinct(DSL.when(charged, visitDay(alias))).cast(BigDecimal.class);
    }

    /** The visits of a patient, or by what else they are selected. */
    static Table<Record> visits(String alias, VisitSelection which) {
        return indexed(
                alias,
                Stream.concat(
                        which.doctors().isEmpty() ? Stream.of() : Stream.of("visit_doctor"),
                        which.directions().isEmpty() ? Stream.of() : Stream.of("visit_direction")));
    }

    /** The visits of a patient. */
    static Table<Record> visits(String alias) {
        return indexed(alias, Stream.of());
    }

    /**
     * The visits, looked up by the patient or by one more index. The server is told so: while it still knows the table as it
     * was before a large import, it reads all visits of the business for every patient.
     */
    private static Table<Record> indexed(String alias, Stream<String> more) {
        return Columns.table("visit", alias)
                .forceIndex(Stream.concat(Stream.of("visit_patient"), more).toArray(String[]::new));
    }
}
