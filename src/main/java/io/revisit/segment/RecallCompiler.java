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
    private static final Field<Long> DIRECTION = column("v", "direction_id", Long.class);
    private static final Field<Integer> MONTHS = column("r", "recall_months", Integer.class);
    private static final Condition PLANNED = column("v", "status", String.class).eq("PLANNED");
    private static final Condition IS_RECALLED =
            column("r", "active", Boolean.class).isTrue().and(MONTHS.gt(0));

    private final DSLContext dsl;
    private final Field<Long> business;
    private final ClinicDay day;
    private final SelectedVisits visits;

    RecallCompiler(DSLContext dsl, Field<Long> business, ClinicDay day) {
        this.dsl = dsl;
        this.business = business;
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
        return leaf.directions().size() == 1
                ? dueByOne(leaf, rows, leaf.directions().getFirst())
                : dueBySome(leaf, rows);
    }

    /** Its interval is looked up once, and a patient's visits are one group. */
    private Found dueByOne(Recall leaf, Table<Record> rows, long direction) {
        Who who = Who.of("v");
        Field<Integer> months = DSL.field(dsl.select(MONTHS)
                .from(Columns.table("direction", "r"))
                .where(Who.of("r", "id").is(new Who(business, DSL.val(direction))))
                .and(IS_RECALLED));
        return new Found(
                rows,
                rows,
                who,
                DIRECTION.eq(direction).and(completed().or(PLANNED)),
                List.of(who.business(), who.patient()),
                isDue(leaf, months),
                true,
                false,
                true);
    }

    private Found dueBySome(Recall leaf, Table<Record> rows) {
        Who who = Who.of("v");
        Table<?> entries =
                rows.join(Columns.table("direction", "r")).on(Who.of("r", "id").is(new Who(who.business(), DIRECTION)));
        return new Found(
                entries,
                entries,
                who,
                DIRECTION.in(leaf.directions()).and(IS_RECALLED),
                List.of(who.business(), who.patient(), DIRECTION, MONTHS),
                isDue(leaf, MONTHS),
                false,
                false,
                true);
    }

    /** NULL, and so nobody is due, without a visit that took place. */
    private Condition isDue(Recall leaf, Field<Integer> months) {
        Field<LocalDate> due = DSL.greatest(
                DSL.field("DATE_ADD({0}, INTERVAL {1} MONTH)", LocalDate.class, latest(completed()), months),
                DSL.coalesce(latest(PLANNED), DSL.inline(BEFORE_ALL_DAYS)));
        return day.day(due, leaf.when());
    }

    private Condition completed() {
        return visits.is(VisitState.COMPLETED, "v");
    }

    private static Field<LocalDate> latest(Condition which) {
        return DSL.max(DSL.when(which, visitDay("v")));
    }
}
