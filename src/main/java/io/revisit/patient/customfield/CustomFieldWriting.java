package io.revisit.patient.customfield;

import io.revisit.patient.customfield.CustomFieldSaving.Part;
import io.revisit.patient.customfield.CustomFieldSaving.Refused;
import io.revisit.patient.customfield.CustomFieldSaving.Saved;
import io.revisit.security.AuditLog;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Adds, names, orders and archives custom fields. */
@Component
class CustomFieldWriting {
    private final TenantSql sql;
    private final Ids ids;
    private final CustomFields fields;
    private final CustomOptionWriting options;
    private final Transactions transactions;
    private final AuditLog auditLog;

    CustomFieldWriting(
            TenantSql sql,
            Ids ids,
            CustomFields fields,
            CustomOptionWriting options,
            Transactions transactions,
            AuditLog auditLog) {
        this.sql = sql;
        this.ids = ids;
        this.fields = fields;
        this.options = options;
        this.transactions = transactions;
        this.auditLog = auditLog;
    }

    CustomFieldSaving add(CustomFieldDraft draft) {
        if (fields.all().size() >= CustomField.MOST) {
            return new Refused(Part.NAME, "patient.field.problem.many");
        }
        CustomFieldId field = new CustomFieldId(ids.next());
        return storing(draft, name -> {
            named(CustomFieldSql.ADD, field, name, draft.type()).update();
            options.store(field, draft);
            auditLog.record("customField.added", "customField", field.value(), null);
            return new Saved(field);
        });
    }

    CustomFieldSaving change(CustomFieldId id, CustomFieldDraft draft, long version) {
        CustomField field = require(id);
        return storing(draft, name -> {
            int changed = named(CustomFieldSql.CHANGE, id, name, draft.type())
                    .param("version", version)
                    .update();
            if (changed == 0) {
                boolean stale = require(id).version() != version || field.type() == draft.type();
                return stale
                        ? new Refused(Part.NAME, "patient.field.problem.changed")
                        : new Refused(Part.TYPE, "patient.field.problem.type");
            }
            options.store(id, draft);
            auditLog.record("customField.changed", "customField", id.value(), null);
            return new Saved(id);
        });
    }

    void setArchived(CustomFieldId id, boolean archived) {
        require(id);
        transactions.run(() -> {
            sql.sql(CustomFieldSql.ARCHIVE)
                    .param("field", id.value())
                    .param("active", !archived)
                    .update();
            auditLog.record(
                    archived ? "customField.archived" : "customField.restored", "customField", id.value(), null);
        });
    }

    void setOrder(List<CustomFieldId> order) {
        transactions.run(() -> {
            List<CustomFieldId> all = new ArrayList<>(order);
            fields.all().stream()
                    .map(CustomField::id)
                    .filter(id -> !order.contains(id))
                    .forEach(all::add);
            for (int place = 0; place < all.size(); place++) {
                sql.sql(CustomFieldSql.PLACE)
                        .param("field", all.get(place).value())
                        .param("position", place + 1)
                        .update();
            }
        });
    }

    private CustomField require(CustomFieldId id) {
        return fields.all().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + id));
    }

    /** What is done under a name. */
    @FunctionalInterface
    private interface Naming {
        CustomFieldSaving under(String name);
    }

    private CustomFieldSaving storing(CustomFieldDraft draft, Naming work) {
        String name = draft.name().strip();
        Optional<Refused> wrong = wrongName(name).or(() -> CustomOptionWriting.wrong(draft));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        try {
            return transactions.call(() -> work.under(name));
        } catch (DuplicateKeyException _) {
            return new Refused(
                    Part.NAME, isArchived(name) ? "patient.field.problem.archived" : "patient.field.problem.taken");
        }
    }

    private static Optional<Refused> wrongName(String name) {
        if (name.isEmpty()) {
            return Optional.of(new Refused(Part.NAME, "patient.field.problem.empty"));
        }
        return name.length() > CustomField.LONGEST_NAME
                ? Optional.of(new Refused(Part.NAME, "patient.field.problem.long"))
                : Optional.empty();
    }

    private boolean isArchived(String name) {
        return sql.sql(CustomFieldSql.FIND_NAME)
                .param("key", CustomKey.of(name))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private StatementSpec named(String statement, CustomFieldId field, String name, CustomFieldType type) {
        return sql.sql(statement)
                .param("field", field.value())
                .param("name", name)
                .param("key", CustomKey.of(name))
                .param("type", type.name());
    }
}
