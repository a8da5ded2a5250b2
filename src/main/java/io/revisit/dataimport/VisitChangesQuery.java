package io.revisit.dataimport;

import io.revisit.dataimport.mapping.TargetField;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import io.revisit.visit.VisitStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rows change of visits that are there: a newer export knows better, and what it leaves empty stays. */
@Component
class VisitChangesQuery {

    /** Before is what the run kept of the visit, else what the visit is now; names of entries rather than their ids. */
    private static final String CHANGES = """
            SELECT r.record_no,
                   CONCAT_WS(' ', o.surname, o.given_name, o.patronymic) AS old_patient,
                   CONCAT_WS(' ', n.surname, n.given_name, n.patronymic) AS new_patient, o.id <> n.id AS moved,
                   CASE WHEN b.visit_id IS NULL THEN v.starts_at ELSE b.starts_at END AS old_starts, r.starts_at,
                   CASE WHEN b.visit_id IS NULL THEN v.status ELSE b.status END AS old_status, r.status,
                   CASE WHEN b.visit_id IS NULL THEN v.gross ELSE b.gross END AS old_gross, r.gross,
                   CASE WHEN b.visit_id IS NULL THEN v.service ELSE b.service END AS old_service, r.service,
                   d.name AS old_doctor, r.doctor, d.name_key = r.doctor_key AS same_doctor,
                   i.name AS old_direction, r.direction, i.name_key = r.direction_key AS same_direction,
                   s.name AS old_staff, r.staff, s.name_key = r.staff_key AS same_staff,
                   c.name AS old_branch, r.branch, c.name_key = r.branch_key AS same_branch
            FROM import_visit_row r FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN visit v FORCE INDEX (PRIMARY) ON v.business_id = r.business_id AND v.id = r.visit_id
            LEFT JOIN import_visit_before b ON b.business_id = r.business_id AND b.import_id = r.import_id
                AND b.visit_id = r.visit_id
            LEFT JOIN patient o ON o.business_id = r.business_id
                AND o.id = CASE WHEN b.visit_id IS NULL THEN v.patient_id ELSE b.patient_id END
            LEFT JOIN patient n ON n.business_id = r.business_id AND n.id = r.patient_id
            LEFT JOIN doctor d ON d.business_id = r.business_id
                AND d.id = CASE WHEN b.visit_id IS NULL THEN v.doctor_id ELSE b.doctor_id END
            LEFT JOIN direction i ON i.business_id = r.business_id
                AND i.id = CASE WHEN b.visit_id IS NULL THEN v.direction_id ELSE b.direction_id END
            LEFT JOIN staff_member s ON s.business_id = r.business_id
                AND s.id = CASE WHEN b.visit_id IS NULL THEN v.staff_id ELSE b.staff_id END
            LEFT JOIN branch c ON c.business_id = r.business_id
                AND c.id = CASE WHEN b.visit_id IS NULL THEN v.branch_id ELSE b.branch_id END
            WHERE r.business_id = :business AND r.import_id = :import AND r.record_no IN (:records)
            """;

    private final TenantSql sql;

    VisitChangesQuery(TenantSql sql) {
        this.sql = sql;
    }

    Map<Integer, List<FieldChange>> of(ImportJob job, List<Integer> records) {
        Map<Integer, List<FieldChange>> changes = new HashMap<>();
        sql.sql(CHANGES)
                .param("import", job.id().value())
                .param("records", records)
                .query(row -> {
                    changes.put(row.getInt("record_no"), changes(row));
                });
        return changes;
    }

    private static List<FieldChange> changes(ResultSet row) throws SQLException {
        List<FieldChange> changes = new ArrayList<>();
        if (row.getBoolean("moved")) {
            changes.add(
                    new FieldChange(TargetField.FULL_NAME, row.getString("old_patient"), row.getString("new_patient")));
        }
        add(changes, TargetField.DATE_TIME, moment(row, "old_starts"), moment(row, "starts_at"));
        add(changes, TargetField.STATUS, status(row, "old_status"), status(row, "status"));
        if (row.getBigDecimal("old_gross").compareTo(row.getBigDecimal("gross")) != 0) {
            changes.add(new FieldChange(TargetField.GROSS, row.getBigDecimal("old_gross"), row.getBigDecimal("gross")));
        }
        addEntry(changes, TargetField.DOCTOR, "doctor", row);
        addEntry(changes, TargetField.DIRECTION, "direction", row);
        addEntry(changes, TargetField.STAFF, "staff", row);
        addEntry(changes, TargetField.BRANCH, "branch", row);
        add(changes, TargetField.SERVICE, row.getString("old_service"), row.getString("service"));
        return changes;
    }

    private static void addEntry(List<FieldChange> changes, TargetField field, String column, ResultSet row)
            throws SQLException {
        if (!row.getBoolean("same_" + column)) {
            add(changes, field, row.getString("old_" + column), row.getString(column));
        }
    }

    private static void add(
            List<FieldChange> changes, TargetField field, @Nullable Object before, @Nullable Object after) {
        if (after != null && !Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    private static @Nullable Object moment(ResultSet row, String column) throws SQLException {
        return UtcTime.toInstant(row.getObject(column, LocalDateTime.class));
    }

    private static @Nullable Object status(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : VisitStatus.valueOf(text);
    }
}
