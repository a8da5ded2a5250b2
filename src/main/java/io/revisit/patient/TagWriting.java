package io.revisit.patient;

import io.revisit.security.AuditLog;
import io.revisit.shared.PersonName;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Names, colours and archives the tags of the kinds that are named freely. */
@Component
class TagWriting {
    static final int MAX_NAME = 100;

    private final TenantSql sql;
    private final Ids ids;
    private final Transactions transactions;
    private final AuditLog auditLog;

    TagWriting(TenantSql sql, Ids ids, Transactions transactions, AuditLog auditLog) {
        this.sql = sql;
        this.ids = ids;
        this.transactions = transactions;
        this.auditLog = auditLog;
    }

    TagSaving create(TagKind kind, String typed, @Nullable TagColour colour) {
        requireFree(kind);
        TagId tag = new TagId(ids.next());
        return named(typed, kind, name -> {
            sql.sql(TagSql.CREATE)
                    .param("tag", tag.value())
                    .param("kind", kind.name())
                    .param("name", name)
                    .param("key", PersonName.searchKey(name))
                    .param("colour", text(colour))
                    .update();
            auditLog.record("tag.added", "tag", tag.value(), null);
            return new TagSaving.Saved(tag);
        });
    }

    TagSaving change(Tag tag, String typed, @Nullable TagColour colour, long version) {
        requireFree(tag.kind());
        return named(typed, tag.kind(), name -> {
            int changed = sql.sql(TagSql.CHANGE)
                    .param("tag", tag.id().value())
                    .param("name", name)
                    .param("key", PersonName.searchKey(name))
                    .param("colour", text(colour))
                    .param("version", version)
                    .update();
            if (changed == 0) {
                return new TagSaving.Refused("patient.tag.problem.changed");
            }
            auditLog.record("tag.changed", "tag", tag.id().value(), null);
            return new TagSaving.Saved(tag.id());
        });
    }

    void setArchived(Tag tag, boolean archived) {
        requireFree(tag.kind());
        transactions.run(() -> {
            sql.sql(TagSql.ARCHIVE)
                    .param("tag", tag.id().value())
                    .param("archived", archived)
                    .update();
            auditLog.record(
                    archived ? "tag.archived" : "tag.restored", "tag", tag.id().value(), null);
        });
    }

    /** What is done under a name. */
    @FunctionalInterface
    private interface Naming {
        TagSaving under(String name);
    }

    private TagSaving named(String typed, TagKind kind, Naming work) {
        String name = typed.strip();
        if (name.isEmpty()) {
            return new TagSaving.Refused("patient.tag.problem.empty");
        }
        if (name.length() > MAX_NAME) {
            return new TagSaving.Refused("patient.tag.problem.long");
        }
        try {
            return transactions.call(() -> work.under(name));
        } catch (DuplicateKeyException _) {
            return new TagSaving.Refused(
                    isArchived(kind, name) ? "patient.tag.problem.archived" : "patient.tag.problem.taken");
        }
    }

    private boolean isArchived(TagKind kind, String name) {
        return sql.sql(TagSql.ARCHIVED_OF_NAME)
                .param("kind", kind.name())
                .param("key", PersonName.searchKey(name))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static void requireFree(TagKind kind) {
        if (kind.isDictionary()) {
            throw new IllegalArgumentException("Tags of doctors and directions follow from the dictionaries");
        }
    }

    private static @Nullable String text(@Nullable TagColour colour) {
        return colour == null ? null : colour.name();
    }
}
