package io.revisit.tagrule;

import io.revisit.business.ClinicCalendar;
import io.revisit.patient.PatientId;
import io.revisit.segment.StoredTree;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import io.revisit.tagrule.TagRuleMembers.Changed;
import io.revisit.tagrule.TagRuleMembers.Range;
import io.revisit.tagrule.TagRuleMembers.Target;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Works rules out for the whole base, in pieces of a transaction each together with the mark how far it is: killed at any
 * moment it goes on from there. A rule that is changed meanwhile begins anew.
 */
@Component
class TagRuleEngine {

    static final int PIECE = 5_000;

    private final TenantSql sql;
    private final TagRuleMembers members;
    private final Transactions transactions;
    private final ClinicCalendar calendar;
    private final Clock clock;

    TagRuleEngine(
            TenantSql sql, TagRuleMembers members, Transactions transactions, ClinicCalendar calendar, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.transactions = transactions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A rule at work. */
    private record Running(TagRule rule, boolean removed, long run, long after) {}

    /** The next patients. */
    private record Piece(long last, long patients) {}

    /** Does the next piece of the current business; false when nothing is ordered. */
    boolean goOn() {
        return transactions.call(() -> {
            Optional<Running> next = next();
            next.ifPresent(this::piece);
            return next.isPresent();
        });
    }

    /** Works the rule out for one patient, in the caller's transaction; a rule that cannot be read changes nothing. */
    void apply(TagRule rule, PatientId patient) {
        apply(rule, new Range(patient.value() - 1, patient.value()));
    }

    private Optional<Running> next() {
        return sql.sql(TagRuleSql.NEXT_RUNNING)
                .query((row, _) -> new Running(
                        TagRuleStore.rule(row),
                        row.getBoolean("removed"),
                        row.getLong("run_no"),
                        row.getLong("last_patient")))
                .optional();
    }

    private void piece(Running running) {
        Piece piece = sql.sql(TagRuleSql.NEXT_PIECE)
                .param("after", running.after())
                .param("limit", PIECE)
                .query((row, _) -> new Piece(row.getLong("last_id"), row.getLong("patients")))
                .single();
        if (piece.patients() == 0) {
            finish(running);
            return;
        }
        Changed changed = apply(running.rule(), new Range(running.after(), piece.last()));
        sql.sql(TagRuleSql.ADVANCE)
                .param("rule", running.rule().id().value())
                .param("run", running.run())
                .param("last", piece.last())
                .param("patients", piece.patients())
                .param("added", changed.added())
                .param("taken", changed.taken())
                .update();
    }

    private Changed apply(TagRule rule, Range range) {
        Target target = new Target(rule.id().value(), rule.tag());
        if (!rule.active()) {
            return members.clear(target, range);
        }
        return switch (rule.tree()) {
            case StoredTree.Readable(var root) -> members.apply(target, root, range);
            case StoredTree.Unreadable _ -> new Changed(0, 0);
        };
    }

    private void finish(Running running) {
        long id = running.rule().id().value();
        sql.sql(TagRuleSql.FINISH)
                .param("rule", id)
                .param("run", running.run())
                .param("now", UtcTime.of(clock.instant()))
                .param("today", calendar.today())
                .update();
        if (running.removed()) {
            sql.sql(TagRuleSql.DELETE_REMOVED).param("rule", id).update();
        }
    }
}
