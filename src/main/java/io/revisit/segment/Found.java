package io.revisit.segment;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The patients of a condition as rows of another table name them, so that they can be looked for by those rows and not only patient by
 * patient.
 *
 * @param rows the table, bound to nobody
 * @param ofOne the same table under the same name, to look the rows of one patient up in
 * @param who whom a row names
 * @param which rows it is about, which name somebody
 * @param by what a patient's rows are taken together by; empty where each row says enough
 * @param together what holds of rows taken together
 * @param once whether a patient can be named by one row only
 * @param ofStaying whether nobody who was merged away or erased is named
 * @param wanted false where the condition holds of everybody but those who are named
 */
record Found(
        Table<?> rows,
        Table<?> ofOne,
        Who who,
        Condition which,
        List<Field<?>> by,
        Condition together,
        boolean once,
        boolean ofStaying,
        boolean wanted) {

    /** Who has such a row. */
    static Found having(Table<?> rows, Who who, Condition which, boolean once) {
        return new Found(rows, rows, who, which, List.of(), DSL.noCondition(), once, false, true);
    }

    /** The same rows, those of one patient looked up in this table. */
    Found lookedUpIn(Table<?> table) {
        return new Found(rows, table, who, which, by, together, once, ofStaying, wanted);
    }

    /** The same rows, which those who are gone do not have. */
    Found butOfStaying() {
        return new Found(rows, ofOne, who, which, by, together, once, true, wanted);
    }

    /** The same rows for the opposite. */
    Found wanted(boolean yes) {
        return new Found(rows, ofOne, who, which, by, together, once, ofStaying, yes);
    }

    /** Those of whose rows, taken together, something holds. */
    Found together(Condition holds) {
        return new Found(
                rows, ofOne, who, which, List.of(who.business(), who.patient()), holds, true, ofStaying, wanted);
    }

    /** Whether a patient is named by one row, which its key finds. */
    boolean isOneRow() {
        return once && by.isEmpty();
    }

    /** Whether the patient in hand is one of those for whom the condition holds. */
    Condition holds(DSLContext dsl, Who patient) {
        SelectConditionStep<?> mine =
                dsl.selectOne().from(ofOne).where(who.is(patient)).and(which);
        Condition named = DSL.exists(by.isEmpty() ? mine : mine.groupBy(by).having(together));
        return wanted ? named : DSL.not(named);
    }

    /** Whether the rows are compared with the summary of the patient in hand, so that they name nobody by themselves. */
    boolean readsSummary(DSLContext dsl) {
        return Who.readsSummary(dsl.render(dsl.selectOne().from(rows).where(which)));
    }

    /** The same, asked of all who are named, so that the server may find them once and not for each patient anew. */
    Condition among(DSLContext dsl, Field<Long> business, Who patient) {
        Select<Record1<Long>> all = grouped(dsl.select(who.patient()), business);
        return wanted ? patient.patient().in(all) : patient.patient().notIn(all);
    }

    /** The ids of all who are named, each once. */
    Select<Record1<Long>> patients(DSLContext dsl, Field<Long> business) {
        Field<Long> patient = who.patient().as("patient_id");
        return grouped(once ? dsl.select(patient) : dsl.selectDistinct(patient), business);
    }

    private <R extends Record> Select<R> grouped(SelectSelectStep<R> what, Field<Long> business) {
        SelectConditionStep<R> all =
                what.from(rows).where(who.business().eq(business)).and(which);
        return by.isEmpty() ? all : all.groupBy(by).having(together);
    }

    /** All who are named, under the columns business_id and patient_id. */
    Table<Record> everybody(DSLContext dsl, Field<Long> business, String alias) {
        return DSL.table(
                        "({0})",
                        grouped(
                                dsl.select(
                                        who.business().as("business_id"),
                                        who.patient().as("patient_id")),
                                business))
                .as(alias);
    }
}
