package io.revisit.dataimport;

import io.revisit.patient.customfield.CustomFieldType;
import io.revisit.shared.data.TenantSql;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a checked file adds to the clinic's own fields. */
@Component
class NewFieldQuery {

    private final TenantSql sql;

    NewFieldQuery(TenantSql sql) {
        this.sql = sql;
    }

    List<NewField> fields(ImportJob job) {
        return sql.sql(PatientCustomSql.NEW_FIELDS)
                .param("import", job.id().value())
                .query((row, _) -> new NewField(
                        row.getString("name"),
                        CustomFieldType.valueOf(row.getString("type")),
                        row.getInt("field_rows")))
                .list();
    }

    List<NewOption> options(ImportJob job) {
        return sql.sql(PatientCustomSql.NEW_OPTIONS)
                .param("import", job.id().value())
                .query((row, _) -> new NewOption(
                        row.getString("field_name"), row.getString("option_name"), row.getInt("option_rows")))
                .list();
    }
}
