package io.revisit.dataimport;

import io.revisit.dataimport.mapping.TargetField;
import io.revisit.patient.customfield.CustomKey;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings values of the clinic's own fields to the base, set-based, and takes them out again. */
@Component
class PatientCustomValues {

    private final ImportStatements statements;
    private final TenantSql sql;
    private final Ids ids;

    PatientCustomValues(ImportStatements statements, TenantSql sql, Ids ids) {
        this.statements = statements;
        this.sql = sql;
        this.ids = ids;
    }

    /** A column whose field is to be added. */
    private record Missing(int column, String name, String type) {}

    /** Adds the fields and options that are not there and remembers them; in the caller's transaction. */
    void addMissing(ImportJob job) {
        if (!isMapped(job)) {
            return;
        }
        for (String statement : PatientCustomSql.FIND_FIELDS) {
            statements.on(job, statement).update();
        }
        statements
                .on(job, """
                SELECT k.column_no, k.name, k.type FROM import_custom_column k
                WHERE k.business_id = :business AND k.import_id = :import AND k.field_id IS NULL
                ORDER BY k.column_no
                """)
                .query((row, _) -> new Missing(row.getInt("column_no"), row.getString("name"), row.getString("type")))
                .list()
                .forEach(missing -> addField(job, missing));
        addOptions(job);
    }

    private void addField(ImportJob job, Missing missing) {
        long id = ids.next();
        int number = 1;
        String name = missing.name();
        while (insert(id, name, missing.type()) == 0) {
            number++;
            String end = " " + number;
            name = missing.name().substring(0, Math.min(missing.name().length(), 100 - end.length())) + end;
        }
        statements
                .on(job, """
                UPDATE import_custom_column SET field_id = :field
                WHERE business_id = :business AND import_id = :import AND column_no = :column
                """)
                .param("field", id)
                .param("column", missing.column())
                .update();
        statements.on(job, """
                INSERT INTO import_name (business_id, import_id, kind, entry_id) VALUES (:business, :import, 'FIELD', :field)
                """).param("field", id).update();
    }

    /** 0 when a field of the name is there: of another type, or in the archive. */
    private int insert(long id, String name, String type) {
        return sql.sql("""
                INSERT IGNORE INTO custom_field (business_id, id, name, name_key, type, position)
                SELECT :business, :field, :name, :key, :type, COALESCE(MAX(f.position), 0) + 1
                FROM custom_field f WHERE f.business_id = :business
                """)
                .param("field", id)
                .param("name", name)
                .param("key", CustomKey.of(name))
                .param("type", type)
                .update();
    }

    private void addOptions(ImportJob job) {
        int missing = statements
                .on(job, PatientCustomSql.COUNT_MISSING_OPTIONS)
                .query(Integer.class)
                .single();
        if (missing > 0) {
            long first = ids.reserve(missing);
            statements
                    .on(job, PatientCustomSql.ADD_MISSING_OPTIONS)
                    .param("first", first)
                    .update();
            statements
                    .on(job, PatientCustomSql.REMEMBER_OPTIONS)
                    .param("first", first)
                    .param("lastOption", first + missing - 1)
                    .update();
        }
    }

    /** Writes what new and changed patients have, in the caller's transaction. */
    void write(ImportJob job, int from, int to) {
        if (isMapped(job)) {
            UpdatePolicy policy = job.settings().rules().of(TargetField.CUSTOM);
            statements
                    .piece(job, from, to, PatientCustomSql.keep(policy, "UPDATED"))
                    .update();
            statements
                    .piece(job, from, to, PatientCustomSql.write(UpdatePolicy.FILL, "NEW"))
                    .update();
            statements
                    .piece(job, from, to, PatientCustomSql.write(policy, "UPDATED"))
                    .update();
        }
    }

    /** Writes what a row that repeats another brings beyond it, by these rules, in the caller's transaction. */
    void writeRepeated(ImportJob job, UpdateRules rules, int record) {
        if (isMapped(job)) {
            UpdatePolicy policy = rules.of(TargetField.CUSTOM);
            statements
                    .piece(job, record, record, PatientCustomSql.keep(policy, "REPEATED"))
                    .update();
            statements
                    .piece(job, record, record, PatientCustomSql.write(policy, "REPEATED"))
                    .update();
        }
    }

    /** Gives patients the values back that they had, in the caller's transaction. */
    void restore(ImportJob job, List<Long> patients) {
        about(job, patients, PatientCustomSql.CLEAR_CHANGED);
        about(job, patients, PatientCustomSql.RESTORE);
    }

    /** Forgets what was kept for {@link #restore}. */
    void forget(ImportJob job, List<Long> patients) {
        about(job, patients, PatientCustomSql.FORGET);
    }

    private static boolean isMapped(ImportJob job) {
        return job.settings().mapping().has(TargetField.CUSTOM);
    }

    private void about(ImportJob job, List<Long> patients, String statement) {
        if (isMapped(job)) {
            statements.on(job, statement).param("patients", patients).update();
        }
    }
}
