package io.revisit.dataimport;

import io.revisit.business.Dictionary;
import io.revisit.business.DictionaryNames;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names of doctors, directions, branches, staff and tags that an import adds, and takes out again when it is undone. */
@Component
class ImportNames {

    private final ImportStatements statements;
    private final TenantSql sql;
    private final Ids ids;
    private final DictionaryNames names;

    ImportNames(ImportStatements statements, TenantSql sql, Ids ids, DictionaryNames names) {
        this.statements = statements;
        this.sql = sql;
        this.ids = ids;
        this.names = names;
    }

    /** Adds those that are not there to a dictionary and remembers them; in the caller's transaction. */
    void addMissing(ImportJob job, Dictionary dictionary, List<String> wanted) {
        Set<Long> before = new HashSet<>(names.find(dictionary, wanted).values());
        names.addMissing(dictionary, wanted);
        Set<Long> added = new HashSet<>(names.find(dictionary, wanted).values());
        added.removeAll(before);
        List<Map<String, ?>> rows = new ArrayList<>(added.size());
        added.forEach(id -> rows.add(Map.of("import", job.id().value(), "kind", dictionary.name(), "entry", id)));
        sql.batch("""
                INSERT INTO import_name (business_id, import_id, kind, entry_id) VALUES (:business, :import, :kind, :entry)
                """, rows);
        if (!added.isEmpty() && (dictionary == Dictionary.DOCTOR || dictionary == Dictionary.DIRECTION)) {
            statements.on(job, ImportNamesSql.oldTags(dictionary)).update();
        }
    }

    /** Adds the tags of the file that are not there, brings archived ones back, and remembers both; in the caller's transaction. */
    void addMissingTags(ImportJob job) {
        if (statements.on(job, ImportNamesSql.NOTE_ARCHIVED_TAGS).update() > 0) {
            statements.on(job, ImportNamesSql.BRING_BACK_TAGS).update();
        }
        int missing = statements
                .on(job, ImportNamesSql.COUNT_MISSING_TAGS)
                .query(Integer.class)
                .single();
        if (missing == 0) {
            return;
        }
        long first = ids.reserve(missing);
        statements
                .on(job, ImportNamesSql.ADD_MISSING_TAGS)
                .param("first", first)
                .update();
        rememberTags(job, first, missing);
    }

    /** Adds the doctors or directions that rows name as tags, and their tags; in the caller's transaction. */
    void addMissingTagsOf(ImportJob job, Dictionary dictionary) {
        List<String> wanted = statements
                .on(job, """
                SELECT DISTINCT w.name FROM import_tag_row w
                JOIN import_patient_row r ON r.business_id = w.business_id AND r.import_id = w.import_id
                    AND r.record_no = w.record_no AND r.outcome <> 'REJECTED'
                WHERE w.business_id = :business AND w.import_id = :import AND w.kind = :kind
                """)
                .param("kind", dictionary.name())
                .query(String.class)
                .list();
        if (wanted.isEmpty()) {
            return;
        }
        addMissing(job, dictionary, wanted);
        long first = ids.reserve(wanted.size());
        statements
                .on(job, ImportNamesSql.addTagsOf(dictionary))
                .param("first", first)
                .update();
        rememberTags(job, first, wanted.size());
    }

    private void rememberTags(ImportJob job, long first, int count) {
        statements
                .on(job, """
                INSERT INTO import_name (business_id, import_id, kind, entry_id)
                SELECT :business, :import, 'TAG', t.id FROM tag t
                WHERE t.business_id = :business AND t.id BETWEEN :first AND :lastTag
                """)
                .param("first", first)
                .param("lastTag", first + count - 1)
                .update();
    }

    /** Takes out what nothing uses and nobody has changed; in the caller's transaction. */
    void removeUnused(ImportJob job) {
        ImportNamesSql.REMOVE_UNUSED.forEach(
                statement -> statements.on(job, statement).update());
    }
}
