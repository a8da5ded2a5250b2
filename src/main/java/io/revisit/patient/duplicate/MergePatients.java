package io.revisit.patient.duplicate;

import io.revisit.patient.PatientId;
import io.revisit.patient.Sex;
import io.revisit.shared.PersonName;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads patients as they are compared before a merge. */
@Component
class MergePatients {

    private static final String SELECT = """
            SELECT p.*, b.name AS branch_name, s.visits, s.last_visit_on, d.digitized_on,
                   TRIM(CONCAT_WS(' ', r.surname, r.given_name, r.patronymic)) AS referrer_name
            FROM patient p FORCE INDEX (PRIMARY)
            LEFT JOIN patient_summary s ON s.business_id = p.business_id AND s.patient_id = p.id
            LEFT JOIN digitization d ON d.business_id = p.business_id AND d.patient_id = p.id
            LEFT JOIN branch b ON b.business_id = p.business_id AND b.id = p.branch_id
            LEFT JOIN patient r ON r.business_id = p.business_id AND r.id = p.referrer_id
            WHERE p.business_id = :business AND p.id IN (:patients) AND p.gone = FALSE""";

    private final TenantSql sql;

    MergePatients(TenantSql sql) {
        this.sql = sql;
    }

    /** Those who are in the base, by their ids. */
    Map<PatientId, MergePatient> of(Collection<PatientId> patients) {
        Map<PatientId, MergePatient> found = new HashMap<>();
        if (!patients.isEmpty()) {
            sql.sql(SELECT)
                    .param(
                            "patients",
                            patients.stream().map(PatientId::value).distinct().toList())
                    .query(row -> {
                        MergePatient patient = read(row);
                        found.put(patient.id(), patient);
                    });
        }
        return found;
    }

    @SuppressWarnings("NullAway") // Columns without a value.
    private static MergePatient read(ResultSet row) throws SQLException {
        String sex = row.getString("sex");
        String referrer = row.getString("referrer_name");
        return new MergePatient(
                new PatientId(row.getLong("id")),
                new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")),
                row.getString("card_number"),
                row.getString("phone"),
                row.getString("second_phone"),
                row.getString("email"),
                row.getString("address"),
                row.getObject("birth_date", LocalDate.class),
                sex == null ? null : Sex.valueOf(sex),
                row.getString("source"),
                row.getString("comment"),
                row.getString("branch_name"),
                referrer == null || referrer.isEmpty() ? null : referrer,
                row.getObject("digitized_on", LocalDate.class),
                row.getInt("visits"),
                row.getObject("last_visit_on", LocalDate.class),
                Objects.requireNonNull(UtcTime.toInstant(row.getObject("created_at", LocalDateTime.class))),
                row.getLong("version"));
    }
}
