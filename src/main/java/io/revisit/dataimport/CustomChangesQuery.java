package io.revisit.dataimport;

import io.revisit.dataimport.mapping.TargetField;
import io.revisit.patient.customfield.CustomFieldType;
import io.revisit.patient.customfield.CustomKey;
import io.revisit.patient.customfield.CustomValue;
import io.revisit.shared.data.TenantSql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rows change in the clinic's own fields of patients who are there. */
@Component
class CustomChangesQuery {

    /** Before is what the run kept of the value, else what the value is now. */
    private static final String CHANGES = """
            SELECT w.record_no, k.name, k.type, w.text_value AS new_text, w.number_value AS new_number,
                   w.day_value AS new_day,
                   CASE WHEN b.patient_id IS NULL THEN COALESCE(v.text_value, vo.name)
                        ELSE COALESCE(b.text_value, bo.name) END AS old_text,
                   CASE WHEN b.patient_id IS NULL THEN v.number_value ELSE b.number_value END AS old_number,
                   CASE WHEN b.patient_id IS NULL THEN v.day_value ELSE b.day_value END AS old_day
            FROM import_patient_row r
            JOIN import_custom_row w ON w.business_id = r.business_id AND w.import_id = r.import_id
                AND w.record_no = r.record_no
            JOIN import_custom_column k ON k.business_id = w.business_id AND k.import_id = w.import_id
                AND k.column_no = w.column_no
            LEFT JOIN custom_value v ON v.business_id = r.business_id AND v.patient_id = r.patient_id
                AND v.field_id = k.field_id
            LEFT JOIN custom_option vo ON vo.business_id = v.business_id AND vo.id = v.option_id
            LEFT JOIN import_custom_before b ON b.business_id = r.business_id AND b.import_id = r.import_id
                AND b.patient_id = r.patient_id AND b.field_id = k.field_id
            LEFT JOIN custom_option bo ON bo.business_id = b.business_id AND bo.id = b.option_id
            WHERE r.business_id = :business AND r.import_id = :import AND r.record_no IN (:records)
            ORDER BY w.record_no, w.column_no
            """;

    private final TenantSql sql;

    CustomChangesQuery(TenantSql sql) {
        this.sql = sql;
    }

    /** By record number; a row that changes nothing is not in it. */
    Map<Integer, List<FieldChange>> of(ImportJob job, List<Integer> records) {
        UpdatePolicy policy = job.settings().rules().of(TargetField.CUSTOM);
        Map<Integer, List<FieldChange>> changes = new HashMap<>();
        if (job.settings().mapping().has(TargetField.CUSTOM) && policy != UpdatePolicy.KEEP) {
            sql.sql(CHANGES)
                    .param("import", job.id().value())
                    .param("records", records)
                    .query(row -> {
                        FieldChange change = change(row, policy);
                        if (change != null) {
                            changes.computeIfAbsent(row.getInt("record_no"), _ -> new ArrayList<>())
                                    .add(change);
                        }
                    });
        }
        return changes;
    }

    private static @Nullable FieldChange change(ResultSet row, UpdatePolicy policy) throws SQLException {
        CustomFieldType type = CustomFieldType.valueOf(row.getString("type"));
        Object before = value(row, type, "old_");
        Object after = value(row, type, "new_");
        boolean changed = before == null || (policy == UpdatePolicy.OVERWRITE && !same(type, before, after));
        return after == null || !changed
                ? null
                : new FieldChange(TargetField.CUSTOM, row.getString("name"), before, after);
    }

    /** Spellings of one option are one choice. */
    private static boolean same(CustomFieldType type, Object before, @Nullable Object after) {
        return type == CustomFieldType.CHOICE && after != null
                ? CustomKey.of(before.toString()).equals(CustomKey.of(after.toString()))
                : before.equals(after);
    }

    private static @Nullable Object value(ResultSet row, CustomFieldType type, String age) throws SQLException {
        return switch (type) {
            case TEXT, CHOICE -> row.getString(age + "text");
            case NUMBER -> plain(row.getBigDecimal(age + "number"));
            case DATE -> row.getObject(age + "day", LocalDate.class);
        };
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : new CustomValue.Number(number).number();
    }
}
