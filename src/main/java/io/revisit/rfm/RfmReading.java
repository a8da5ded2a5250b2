package io.revisit.rfm;

import io.revisit.rfm.RfmExpressions.Known;
import io.revisit.rfm.RfmMovement.Move;
import io.revisit.shared.data.TenantSql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads where the patients of the current business lie, and how they moved, one statement each. */
@Component
class RfmReading {

    private static final Field<Long> BUSINESS = column("p", "business_id", Long.class);
    private static final Field<Long> PATIENT = column("p", "id", Long.class);
    private static final Field<Long> DIRECTION = column("s", "main_direction_id", Long.class);
    private static final Field<BigDecimal> NET = column("s", "net", BigDecimal.class);
    private static final Field<LocalDate> DAY = column("v", "visit_day", LocalDate.class);
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private final TenantSql sql;

    RfmReading(TenantSql sql) {
        this.sql = sql;
    }

    RfmGrid grid(RfmScale scale, LocalDate today) {
        Known known = new Known(
                column("s", "last_visit_on", LocalDate.class), DIRECTION, column("s", "visits", Long.class), NET);
        RfmExpressions scores = new RfmExpressions(scale, today, known);
        Table<?> scored = patients(List.of(cell(scores).as("cell"), NET.as("net")), table("patient", "p"))
                .and(scores.isScored())
                .asTable("x");
        Field<Integer> cell = column("x", "cell", Integer.class);
        Map<RfmCell, RfmGrid.Lying> cells = new HashMap<>();
        sql.sql(sql.dsl()
                        .select(
                                cell,
                                DSL.count().as("patients"),
                                DSL.sum(column("x", "net", BigDecimal.class)).as("paid"))
                        .from(scored)
                        .groupBy(cell))
                .query(row -> {
                    cells.put(
                            RfmCell.of(row.getInt("cell")),
                            new RfmGrid.Lying(row.getLong("patients"), row.getBigDecimal("paid")));
                });
        return new RfmGrid(cells);
    }

    /** From the end of the first day to that of the last. */
    RfmMovement movement(RfmScale scale, LocalDate first, LocalDate last) {
        RfmExpressions before = asOf(scale, first, BEFORE);
        RfmExpressions after = asOf(scale, last, AFTER);
        Field<Integer> from = DSL.when(before.isScored(), cell(before)).otherwise(DSL.inline(0));
        Table<?> been = visits(first, last)
                .join(table("patient", "p"))
                .on(BUSINESS.eq(sql.business()))
                .and(PATIENT.eq(column("h", "patient_id", Long.class)));
        Table<?> moved = patients(List.of(from.as("cell_before"), cell(after).as("cell_after")), been)
                .and(after.isScored())
                .asTable("x");
        Field<Integer> cellBefore = column("x", "cell_before", Integer.class);
        Field<Integer> cellAfter = column("x", "cell_after", Integer.class);
        List<Move> moves = new ArrayList<>();
        sql.sql(sql.dsl()
                        .select(cellBefore, cellAfter, DSL.count().as("patients"))
                        .from(moved)
                        .groupBy(cellBefore, cellAfter))
                .query(row -> {
                    moves.add(new Move(
                            segment(row.getInt("cell_before")),
                            Objects.requireNonNull(segment(row.getInt("cell_after"))),
                            row.getLong("patients")));
                });
        return new RfmMovement(first, last, moves);
    }

    private static @Nullable RfmSegment segment(int cell) {
        return cell == 0 ? null : RfmSegment.of(RfmCell.of(cell));
    }

    private static Field<Integer> cell(RfmExpressions scores) {
        return RfmExpressions.cell(scores.score(RfmPart.RECENCY), scores.score(RfmPart.VALUE));
    }

    private static RfmExpressions asOf(RfmScale scale, LocalDate day, String when) {
        return new RfmExpressions(
                scale,
                day,
                new Known(
                        column("h", "last_" + when, LocalDate.class),
                        DIRECTION,
                        column("h", "visits_" + when, Long.class),
                        column("h", "net_" + when, BigDecimal.class)));
    }

    /** Everybody of {@code patient p} in the table, with the summary. */
    private SelectConditionStep<Record> patients(List<? extends SelectField<?>> columns, Table<?> from) {
        return sql.dsl()
                .select(columns)
                .from(from)
                .join(table("patient_summary", "s"))
                .on(column("s", "business_id", Long.class).eq(BUSINESS))
                .and(column("s", "patient_id", Long.class).eq(PATIENT))
                .where(BUSINESS.eq(sql.business()))
                .and(column("p", "gone", Boolean.class).isFalse());
    }

    /** What was known of each patient at the end of the two days. */
    private Table<?> visits(LocalDate first, LocalDate last) {
        Field<Long> patient = column("v", "patient_id", Long.class);
        List<SelectField<?>> columns = new ArrayList<>(List.of(patient));
        columns.addAll(sums(DAY.le(first), BEFORE));
        columns.addAll(sums(DAY.le(last), AFTER));
        return sql.dsl()
                .select(columns)
                .from(table("visit", "v"))
                .where(column("v", "business_id", Long.class).eq(sql.business()))
                .and(column("v", "status", String.class).eq("COMPLETED"))
                .and(column("v", "reversed", Boolean.class).isFalse())
                .and(DAY.le(last))
                .groupBy(patient)
                .asTable("h");
    }

    private static List<SelectField<?>> sums(Condition upTo, String when) {
        Condition counted = upTo.and(column("v", "counted", Boolean.class).isTrue());
        return List.of(
                DSL.sum(DSL.when(counted, DSL.inline(1)).otherwise(DSL.inline(0)))
                        .as("visits_" + when),
                DSL.max(DSL.when(upTo, DAY)).as("last_" + when),
                DSL.sum(DSL.when(upTo, column("v", "net", BigDecimal.class)).otherwise(BigDecimal.ZERO))
                        .as("net_" + when));
    }

    private static Table<Record> table(String name, String alias) {
        return DSL.table(DSL.name(name)).as(alias);
    }

    private static <T> Field<T> column(String table, String name, Class<T> type) {
        return DSL.field(DSL.name(table, name), type);
    }
}
