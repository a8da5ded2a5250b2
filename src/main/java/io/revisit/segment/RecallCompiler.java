package io.revisit.segment;

import static io.revisit.segment.Columns.column;
import static io.revisit.segment.SelectedVisits.visitDay;

import io.revisit.segment.condition.Recall;
import io.revisit.segment.condition.VisitState;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** When patients are to come again by a direction, as SQL. */
final class RecallCompiler {

    private static final LocalDate BEFORE_ALL_DAYS = LocalDate.of(1000, 1, 1);

    private final DSLContext dsl;
    private final ClinicDay day;
    private final SelectedVisits visits;

    RecallCompiler(DSLContext dsl, ClinicDay day) {
        this.dsl = dsl;
        this.day = day;
        this.visits = new SelectedVisits(dsl, day);
    }

    Condition compile(Recall leaf, Who who) {
        return leaf.directions().isEmpty()
                ? Comparisons.day(Columns.S_RECALL, leaf.when(), day)
                : due(leaf, SelectedVisits.visits("v")).holds(dsl, who);
    }

    /** @param leaf names directions */
    Found found(Recall leaf) {
        return due(leaf, Columns.table("visit", "v"));
    }

    /** The day by a direction is computed as for the patient's card: see {@code RecallSql}. */
    private Found due(Recall leaf, Table<Record> rows) {
        Field<Integer> months = column("r", "recall_months", Integer.class);
        Field<Long> direction = column("v", "direction_id", Long.class);
        Condition completed = visits.is(VisitState.COMPLETED, "v");
        Condition planned = column("v", "status", String.class).eq("PLANNED");
        Field<LocalDate> due = DSL.greatest(
                DSL.field("DATE_ADD({0}, INTERVAL {1} MONTH)", LocalDate.class, latest(completed), months),
                latest(planned));
        Who who = Who.of("v");
        Table<?> entries =
                rows.join(Columns.table("direction", "r")).on(Who.of("r", "id").is(new Who(who.business(), direction)));
        return new Found(
                entries,
                entries,
                who,
                direction
                        .in(leaf.directions())
                        .and(column("r", "active", Boolean.class).isTrue())
                        .and(months.gt(0)),
                List.of(who.business(), who.patient(), direction, months),
                SegmentCompiler.countOf(completed).gt(0L).and(day.day(due, leaf.when())),
                leaf.directions().size() == 1,
                false,
                true);
    }

    private static Field<LocalDate> latest(Condition which) {
        return DSL.max(DSL.when(which, visitDay("v")).otherwise(DSL.inline(BEFORE_ALL_DAYS)));
    }
}
