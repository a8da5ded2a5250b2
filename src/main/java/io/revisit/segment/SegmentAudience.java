package io.revisit.segment;

import io.revisit.business.ClinicCalendar;
import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.condition.Group;
import io.revisit.shared.data.TenantSql;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a saved segment means, computed when asked (of a snapshot those of its list who are still patients). For services that have checked the caller's role themselves and for
 * background jobs, so it asks for no role; everything in it is bound to the current business.
 */
@Component
@Transactional(readOnly = true)
public class SegmentAudience {

    private final SegmentRepository segments;
    private final SegmentTrees trees;
    private final SegmentCompiler compiler;
    private final CountCompiler counts;
    private final ClinicCalendar calendar;
    private final TenantSql sql;

    SegmentAudience(
            SegmentRepository segments,
            SegmentTrees trees,
            SegmentCompiler compiler,
            CountCompiler counts,
            ClinicCalendar calendar,
            TenantSql sql) {
        this.segments = segments;
        this.trees = trees;
        this.compiler = compiler;
        this.counts = counts;
        this.calendar = calendar;
        this.sql = sql;
    }

    /**
     * A query for the ids of the segment's patients, each once, without patients who were merged away or erased. It is
     * only built here: put it into an {@code INSERT … SELECT} or an {@code IN (…)} and run it by
     * {@link TenantSql#sql(org.jooq.Query)}. Its aliases are p, s and single letters inside its EXISTS parts.
     *
     * @param segment an archived one is still good
     * @throws IllegalStateException when there is no such segment or it cannot be read; see {@link #isUsable}
     */
    public Select<Record1<Long>> patientIds(SegmentId segment) {
        return patientIds(trees.members(segment.value()));
    }

    /** The same for conditions that need not be saved. */
    public Select<Record1<Long>> patientIds(Group root) {
        return compiler.members(root, ClinicDay.now(calendar), dsl -> dsl.select(Columns.P_ID));
    }

    /** How many patients the segment means now. */
    public long count(SegmentId segment) {
        return count(trees.members(segment.value()));
    }

    /** How many patients these conditions mean now; one statement, which needs no transaction of its own. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public long count(Group root) {
        return sql.sql(sql.dsl().select(counts.count(root, ClinicDay.now(calendar))))
                .query(Long.class)
                .single();
    }

    /** Whether the segment exists in this business and can be read; a snapshot once it has been taken. */
    public boolean isUsable(SegmentId segment) {
        return segments.findById(segment.value())
                .map(found -> found.tree() instanceof Readable && !found.isBeingTaken())
                .orElse(false);
    }
}
