package io.revisit.tagrule;

import io.revisit.patient.TagId;
import io.revisit.segment.SegmentAudience;
import io.revisit.segment.condition.Group;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Gives the tag to those who fulfil a rule and takes it off those who no longer do, by statements over ranges of patients. */
@Component
class TagRuleMembers {

    /** A condition for nobody. */
    private static final String NOBODY = "SELECT p.id FROM patient p WHERE p.business_id = {0} AND p.id < 0";

    private final TenantSql sql;
    private final SegmentAudience segments;
    private final Clock clock;

    TagRuleMembers(TenantSql sql, SegmentAudience segments, Clock clock) {
        this.sql = sql;
        this.segments = segments;
        this.clock = clock;
    }

    /** A rule and its tag; an id of 0 for a rule that is not stored yet. */
    record Target(long rule, TagId tag) {}

    /** Patients by their ids, the first excluded. */
    record Range(long after, long last) {}

    /** What was done to a range. */
    record Changed(long added, long taken) {}

    /** Brings the tag up to date, in the caller's transaction. */
    Changed apply(Target target, Group root, Range range) {
        return change(target, segments.patientIds(root), range);
    }

    /** Takes the tag off all who carry it by the rule alone, in the caller's transaction. */
    Changed clear(Target target, Range range) {
        return change(target, sql.dsl().resultQuery(NOBODY, sql.business()), range);
    }

    private Changed change(Target target, QueryPart members, Range range) {
        long before = carriers(target, range);
        run(TagRuleSql.UNMARK, target, members, range);
        int taken = run(TagRuleSql.TAKE_OFF, target, members, range);
        run(TagRuleSql.ADD, target, members, range);
        return new Changed(carriers(target, range) - before + taken, taken);
    }

    private int run(String statement, Target target, QueryPart members, Range range) {
        return sql.sql(query(statement, target, members, range)).update();
    }

    private Query query(String statement, Target target, QueryPart members, Range range) {
        LocalDateTime now = UtcTime.of(clock.instant());
        return sql.dsl()
                .query(
                        statement,
                        sql.business(),
                        DSL.inline(target.tag().value()),
                        DSL.val(now, LocalDateTime.class),
                        DSL.inline(target.rule()),
                        members,
                        DSL.inline(range.after()),
                        DSL.inline(range.last()));
    }

    private long carriers(Target target, Range range) {
        return sql.sql(TagRuleSql.CARRIERS)
                .param("tag", target.tag().value())
                .param("after", range.after())
                .param("last", range.last())
                .query(Long.class)
                .single();
    }
}
