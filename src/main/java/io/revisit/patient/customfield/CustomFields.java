package io.revisit.patient.customfield;

import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Reads custom fields and their values. For other features and background jobs, whose user was checked when they were
 * ordered; screens go through {@link CustomFieldService}.
 */
@Component
public class CustomFields {
    private final TenantSql sql;

    CustomFields(TenantSql sql) {
        this.sql = sql;
    }

    /** All fields in their order, the archived ones too. */
    public List<CustomField> all() {
        Map<Long, CustomField> fields = new LinkedHashMap<>();
        sql.sql(CustomFieldSql.FIELDS).query(row -> {
            CustomField read = field(row);
            fields.merge(read.id().value(), read, CustomFields::withOptionsOf);
        });
        return List.copyOf(fields.values());
    }

    /** The fields that are not archived, in their order. */
    public List<CustomField> active() {
        return all().stream().filter(CustomField::active).toList();
    }

    /** What these patients have in the fields that are not archived; in the order of the fields. */
    Map<PatientId, Map<CustomFieldId, CustomValue>> values(Collection<PatientId> patients) {
        Map<PatientId, Map<CustomFieldId, CustomValue>> values = new LinkedHashMap<>();
        if (!patients.isEmpty()) {
            sql.sql(CustomFieldSql.VALUES)
                    .param("patients", patients.stream().map(PatientId::value).toList())
                    .query(row -> {
                        values.computeIfAbsent(new PatientId(row.getLong("patient_id")), _ -> new LinkedHashMap<>())
                                .put(new CustomFieldId(row.getLong("field_id")), value(row));
                    });
        }
        return values;
    }

    private static CustomField field(ResultSet row) throws SQLException {
        return new CustomField(
                new CustomFieldId(row.getLong("id")),
                row.getString("name"),
                CustomFieldType.valueOf(row.getString("type")),
                row.getObject("option_id") == null ? List.of() : List.of(option(row)),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static CustomOption option(ResultSet row) throws SQLException {
        return new CustomOption(
                row.getLong("option_id"), row.getString("option_name"), row.getBoolean("option_active"));
    }

    private static CustomField withOptionsOf(CustomField field, CustomField more) {
        List<CustomOption> options = new ArrayList<>(field.options());
        options.addAll(more.options());
        return new CustomField(field.id(), field.name(), field.type(), options, field.active(), field.version());
    }

    private static CustomValue value(ResultSet row) throws SQLException {
        BigDecimal number = row.getBigDecimal("number_value");
        LocalDate day = row.getObject("day_value", LocalDate.class);
        String text = row.getString("text_value");
        if (row.getObject("option_id") != null) {
            return new CustomValue.Chosen(option(row));
        }
        if (number != null) {
            return new CustomValue.Number(number);
        }
        return day != null ? new CustomValue.Day(day) : new CustomValue.Text(text == null ? "" : text);
    }
}
