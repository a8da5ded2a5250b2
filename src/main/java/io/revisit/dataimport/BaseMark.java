package io.revisit.dataimport;

import io.revisit.dataimport.mapping.FileKind;
import io.revisit.shared.data.TenantSql;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A short text that differs whenever something that a comparison reads has changed: each change of a patient or visit raises its version or
 * writes its history, each entry that comes or goes changes a number. The same text at the check and at the run spares the run a second
 * comparison of every row.
 */
@Component
class BaseMark {

    private static final String OF_PATIENTS = """
            SELECT CONCAT_WS('/',
                (SELECT CONCAT_WS(',', COUNT(*), SUM(p.version), SUM(p.gone), MAX(p.id)) FROM patient p
                 WHERE p.business_id = :business),
                (SELECT MAX(e.id) FROM patient_event e WHERE e.business_id = :business),
                %s)
            """;

    private static final String BESIDE_PATIENTS = """
            (SELECT CONCAT_WS(',', COUNT(*), SUM(g.by_hand)) FROM patient_tag g WHERE g.business_id = :business),
            (SELECT CONCAT_WS(',', COUNT(*), SUM(t.version), MAX(t.id)) FROM tag t WHERE t.business_id = :business),
            (SELECT CONCAT_WS(',', COUNT(*), SUM(f.version), MAX(f.id)) FROM custom_field f
             WHERE f.business_id = :business),
            (SELECT COUNT(*) FROM digitization d WHERE d.business_id = :business),
            (SELECT COUNT(*) FROM consent c WHERE c.business_id = :business)""";

    private static final String VISITS = """
            (SELECT CONCAT_WS(',', COUNT(*), SUM(v.version), MAX(v.id)) FROM visit v WHERE v.business_id = :business),
            (SELECT CONCAT_WS(',', COUNT(*), SUM(d.version), MAX(d.id)) FROM doctor d WHERE d.business_id = :business),
            (SELECT CONCAT_WS(',', COUNT(*), SUM(n.version), MAX(n.id)) FROM direction n
             WHERE n.business_id = :business),
            (SELECT CONCAT_WS(',', COUNT(*), SUM(b.version), MAX(b.id)) FROM branch b WHERE b.business_id = :business),
            (SELECT CONCAT_WS(',', COUNT(*), SUM(s.version), MAX(s.id)) FROM staff_member s
             WHERE s.business_id = :business)""";

    private final TenantSql sql;

    BaseMark(TenantSql sql) {
        this.sql = sql;
    }

    /** What the base comes to now. */
    String now(FileKind kind) {
        String others = switch (kind) {
            case PATIENTS -> BESIDE_PATIENTS;
            case VISITS -> VISITS;
        };
        return sql.sql(OF_PATIENTS.formatted(others)).query(String.class).single();
    }

    /** Keeps it with the import; null forgets it, once the rows no longer hold what the check found. */
    void keep(ImportId id, @Nullable String mark) {
        sql.sql("UPDATE import_job SET base_mark = :mark WHERE business_id = :business AND id = :id")
                .param("id", id.value())
                .param("mark", mark)
                .update();
    }

    /** Whether the base is as it was when the check began to compare. */
    boolean holds(ImportJob job) {
        String kept = sql.sql("SELECT base_mark FROM import_job WHERE business_id = :business AND id = :id")
                .param("id", job.id().value())
                .query((row, _) -> Objects.requireNonNullElse(row.getString("base_mark"), ""))
                .single();
        return kept.equals(now(job.kind()));
    }
}
