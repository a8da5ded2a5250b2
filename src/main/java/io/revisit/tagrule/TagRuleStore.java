package io.revisit.tagrule;

import io.revisit.patient.TagId;
import io.revisit.patient.TagKind;
import io.revisit.security.AuditLog;
import io.revisit.security.CurrentUser;
import io.revisit.segment.SegmentDefinition;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import io.revisit.shared.task.BusinessTasks;
import io.revisit.tagrule.TagRuleSaving.Reason;
import io.revisit.tagrule.TagRuleSaving.Refused;
import io.revisit.tagrule.TagRuleSaving.Saved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps rules; each change orders the rule to be worked out, in the same transaction. */
@Component
class TagRuleStore {

    private final TenantSql sql;
    private final Ids ids;
    private final Transactions transactions;
    private final BusinessTasks tasks;
    private final AuditLog auditLog;
    private final CurrentUser currentUser;
    private final Clock clock;

    TagRuleStore(
            TenantSql sql,
            Ids ids,
            Transactions transactions,
            BusinessTasks tasks,
            AuditLog auditLog,
            CurrentUser currentUser,
            Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.transactions = transactions;
        this.tasks = tasks;
        this.auditLog = auditLog;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    List<TagRule> list() {
        return sql.sql(TagRuleSql.LIST).query((row, _) -> rule(row)).list();
    }

    /** Those that are on; how many carry their tags is left at 0. */
    List<TagRule> active() {
        return sql.sql(TagRuleSql.ACTIVE).query((row, _) -> rule(row)).list();
    }

    /** Those that are off too, the latest first; how many carry their tags is left at 0. */
    List<TagRule> latest() {
        return sql.sql(TagRuleSql.LATEST).query((row, _) -> rule(row)).list();
    }

    Optional<TagRule> find(TagRuleId id) {
        return of(TagRuleSql.FIND, id).query((row, _) -> rule(row)).optional();
    }

    /** Whether it is a category, the one kind that rules set. */
    boolean isCategory(TagId tag) {
        return sql.sql(TagRuleSql.TAG_KIND)
                .param("tag", tag.value())
                .query(String.class)
                .optional()
                .filter(TagKind.CATEGORY.name()::equals)
                .isPresent();
    }

    TagRuleSaving add(TagRuleDraft draft) {
        TagRuleId id = new TagRuleId(ids.next());
        try {
            return transactions.call(() -> {
                filled(TagRuleSql.INSERT, id, draft)
                        .param("tag", draft.tag().value())
                        .param(
                                "user",
                                currentUser
                                        .user()
                                        .map(user -> user.id().value())
                                        .orElse(null))
                        .param("now", UtcTime.of(clock.instant()))
                        .update();
                return changed(id, "tagrule.added");
            });
        } catch (DuplicateKeyException _) {
            return new Refused(Reason.TAG_TAKEN);
        }
    }

    TagRuleSaving change(TagRuleId id, TagRuleDraft draft) {
        return transactions.call(() -> filled(TagRuleSql.UPDATE, id, draft)
                                .param("version", draft.version())
                                .update()
                        == 0
                ? new Refused(find(id).isPresent() ? Reason.CHANGED_MEANWHILE : Reason.GONE)
                : changed(id, "tagrule.changed"));
    }

    void setActive(TagRuleId id, boolean active) {
        transactions.run(() -> {
            if (of(TagRuleSql.SET_ACTIVE, id).param("active", active).update() > 0) {
                changed(id, active ? "tagrule.on" : "tagrule.off");
            }
        });
    }

    void remove(TagRuleId id) {
        transactions.run(() -> {
            if (of(TagRuleSql.SET_REMOVED, id).update() > 0) {
                changed(id, "tagrule.removed");
            }
        });
    }

    /** How many would lose the tag with the rule. */
    long byRuleAlone(TagRuleId id) {
        return of(TagRuleSql.BY_RULE_ALONE, id).query(Long.class).single();
    }

    /** Orders every rule that is on to be worked out anew. */
    void orderAll() {
        transactions.run(() -> {
            orderAll(active().stream().map(TagRule::id).toList());
        });
    }

    private Saved changed(TagRuleId id, String action) {
        auditLog.record(action, "tagrule", id.value(), null);
        order(id);
        tasks.wake(TagRuleTask.RULES);
        return new Saved(id);
    }

    /** Orders these to be worked out anew, in the caller's transaction. */
    void orderAll(List<TagRuleId> some) {
        some.forEach(this::order);
        if (!some.isEmpty()) {
            tasks.wake(TagRuleTask.RULES);
        }
    }

    private void order(TagRuleId id) {
        of(TagRuleSql.ORDER, id).update();
    }

    private StatementSpec filled(String statement, TagRuleId id, TagRuleDraft draft) {
        return of(statement, id)
                .param("name", draft.name())
                .param("definition", SegmentDefinition.toJson(draft.root()))
                .param("definitionVersion", SegmentDefinition.CURRENT_VERSION);
    }

    private StatementSpec of(String statement, TagRuleId id) {
        return sql.sql(statement).param("rule", id.value());
    }

    static TagRule rule(ResultSet row) throws SQLException {
        return new TagRule(
                new TagRuleId(row.getLong("id")),
                row.getString("name"),
                new TagId(row.getLong("tag_id")),
                row.getString("tag_name"),
                SegmentDefinition.fromJson(row.getInt("definition_version"), row.getString("definition")),
                row.getBoolean("active"),
                row.getLong("patients"),
                row.getBoolean("running") ? new TagRule.Progress(row.getLong("done"), row.getLong("total")) : null,
                UtcTime.toInstant(row.getObject("computed_at", LocalDateTime.class)),
                row.getLong("version"));
    }
}
