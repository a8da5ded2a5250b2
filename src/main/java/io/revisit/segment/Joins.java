package io.revisit.segment;

import io.revisit.shared.data.TenantSql;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Rows of other tables that are found once and joined to the patients of a statement. */
final class Joins {

    /** Servers join 61 tables at most. */
    private static final int MOST_JOINS = 20;

    private final TenantSql sql;
    private final SegmentCompiler compiler;
    private final Who who;
    private final List<Table<?>> found = new ArrayList<>();
    private final List<Who> named = new ArrayList<>();

    /** @param who how the statement names the patient */
    Joins(TenantSql sql, SegmentCompiler compiler, Who who) {
        this.sql = sql;
        this.compiler = compiler;
        this.who = who;
    }

    /** Compiles conditions whose rows are joined. */
    LeafCompiler leaves(ClinicDay day) {
        return compiler.wholeCompiler(day, who, this::joined);
    }

    private org.jooq.Condition joined(Found rows) {
        if (found.size() == MOST_JOINS) {
            return rows.holds(sql.dsl(), who);
        }
        String alias = "j" + found.size();
        Field<Long> patient = Who.of(alias).patient();
        found.add(DSL.table("({0})", rows.patients(sql.dsl(), sql.business())).as(alias));
        named.add(Who.of(alias));
        return rows.wanted() ? patient.isNotNull() : patient.isNull();
    }

    /** Joins the rows that the compiled conditions ask for. */
    <R extends Record> SelectJoinStep<R> to(SelectJoinStep<R> from) {
        SelectJoinStep<R> all = from;
        for (int i = 0; i < found.size(); i++) {
            all = all.leftJoin(found.get(i)).on(named.get(i).patient().eq(who.patient()));
        }
        return all;
    }
}
