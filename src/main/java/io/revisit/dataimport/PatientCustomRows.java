package io.revisit.dataimport;

import io.revisit.dataimport.mapping.CustomTarget;
import io.revisit.dataimport.mapping.MappedColumn;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.parsing.CustomCell;
import io.revisit.dataimport.parsing.ParsedPatient;
import io.revisit.dataimport.parsing.ParsedRow;
import io.revisit.patient.customfield.CustomKey;
import io.revisit.shared.data.TenantSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what the rows of a file of patients say about the clinic's own fields. */
@Component
class PatientCustomRows {

    private final TenantSql sql;

    PatientCustomRows(TenantSql sql) {
        this.sql = sql;
    }

    void stage(ImportJob job, List<ParsedRow<ParsedPatient>> rows) {
        if (!job.settings().mapping().has(TargetField.CUSTOM)) {
            return;
        }
        sql.batch(PatientCustomSql.STAGE_COLUMN, columns(job));
        List<Map<String, ?>> values = new ArrayList<>();
        for (ParsedRow<ParsedPatient> row : rows) {
            ParsedPatient patient = row.value();
            if (patient != null) {
                patient.custom().forEach(cell -> values.add(value(job, row.recordNumber(), cell)));
            }
        }
        sql.batch(PatientCustomSql.STAGE, values);
    }

    private static List<Map<String, ?>> columns(ImportJob job) {
        List<Map<String, ?>> columns = new ArrayList<>();
        for (MappedColumn column : job.settings().mapping().columnsOf(TargetField.CUSTOM)) {
            CustomTarget target = column.custom();
            if (target != null) {
                Map<String, @Nullable Object> row = new HashMap<>();
                row.put("import", job.id().value());
                row.put("column", column.index());
                row.put("type", target.type().name());
                row.put("name", target.name());
                row.put("key", target.key());
                row.put("field", target.field());
                columns.add(row);
            }
        }
        return columns;
    }

    private static Map<String, @Nullable Object> value(ImportJob job, int record, CustomCell cell) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("import", job.id().value());
        row.put("record", record);
        row.put("column", cell.column());
        row.put("text", cell.text());
        row.put("key", cell.text() == null ? null : CustomKey.of(cell.text()));
        row.put("number", cell.number());
        row.put("day", cell.day());
        return row;
    }
}
