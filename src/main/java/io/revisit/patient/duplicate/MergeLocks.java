package io.revisit.patient.duplicate;

import io.revisit.shared.data.TenantSql;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes the transaction the only one that works on patients: their summaries first, then they themselves, each in the order
 * of ids, as visits and an import's undo do.
 */
@Component
class MergeLocks {

    private static final String SUMMARIES = """
            SELECT s.patient_id FROM patient_summary s FORCE INDEX (PRIMARY)
            WHERE s.business_id = :business AND s.patient_id IN (:patients) ORDER BY s.patient_id FOR UPDATE""";

    private static final String PATIENTS = """
            SELECT p.id, p.version, p.gone FROM patient p FORCE INDEX (PRIMARY)
            WHERE p.business_id = :business AND p.id IN (:patients) ORDER BY p.id FOR UPDATE""";

    private final TenantSql sql;

    MergeLocks(TenantSql sql) {
        this.sql = sql;
    }

    /** Locks them; the versions of those who are in the base, neither merged away nor erased. */
    Map<Long, Long> standing(Collection<Long> patients) {
        List<Long> sorted = patients.stream().distinct().sorted().toList();
        sql.sql(SUMMARIES).param("patients", sorted).query(Long.class).list();
        Map<Long, Long> versions = new HashMap<>();
        sql.sql(PATIENTS).param("patients", sorted).query(row -> {
            if (!row.getBoolean("gone")) {
                versions.put(row.getLong("id"), row.getLong("version"));
            }
        });
        return versions;
    }
}
