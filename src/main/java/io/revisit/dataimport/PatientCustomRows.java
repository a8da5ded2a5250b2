package io.revisit.dataimport;

import io.revisit.dataimport.mapping.CustomTarget;
import io.revisit.dataimport.mapping.MappedColumn;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.parsing.CustomCell;
import io.revisit.dataimport.parsing.ParsedPatient;
import io.revisit.patient.customfield.CustomKey;
import io.revisit.shared.data.BulkRows;
import java.util.List;

/** What the rows of a piece say about the clinic's own fields. */
final class PatientCustomRows {

    private final ImportJob job;
    private final BulkRows columns = BulkRows.missingIn(
            "import_custom_column", List.of("import_id", "column_no", "type", "name", "name_key", "field_id"));
    private final BulkRows values = BulkRows.into(
            "import_custom_row",
            List.of("import_id", "record_no", "column_no", "text_value", "text_key", "number_value", "day_value"));

    PatientCustomRows(ImportJob job) {
        this.job = job;
        for (MappedColumn column : job.settings().mapping().columnsOf(TargetField.CUSTOM)) {
            CustomTarget target = column.custom();
            if (target != null) {
                columns.add(
                        job.id().value(),
                        column.index(),
                        target.type().name(),
                        target.name(),
                        target.key(),
                        target.field());
            }
        }
    }

    void add(int record, ParsedPatient patient) {
        for (CustomCell cell : patient.custom()) {
            String text = cell.text();
            values.add(
                    job.id().value(),
                    record,
                    cell.column(),
                    text,
                    text == null ? null : CustomKey.of(text),
                    cell.number(),
                    cell.day());
        }
    }

    /** The columns of the file, which are the same with every piece. */
    BulkRows columns() {
        return columns;
    }

    BulkRows values() {
        return values;
    }
}
