package io.revisit.dataimport;

import io.revisit.dataimport.parsing.RowProblem;
import io.revisit.patient.PatientId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a checked file.
 *
 * @param rowNumber as a spreadsheet numbers it
 * @param recordNumber among the rows of data, from 1
 * @param said what the check said of it, while the run found something else; null otherwise
 * @param who the patient as the row names them; empty when it does not
 * @param what phone and birth date of a patient, or day, doctor and sum of a visit, in short
 * @param changes what it changes of what is there, field by field; empty unless it does
 * @param problems what could not be read, or why the row is rejected
 * @param cells of a row that could not be read, what stands in the file; null otherwise
 * @param patient the patient of the base that it belongs to; null for new and rejected ones before the run
 */
public record ImportRow(
        int rowNumber,
        int recordNumber,
        RowOutcome outcome,
        @Nullable RowOutcome said,
        String who,
        ImportRowFacts what,
        List<FieldChange> changes,
        List<RowProblem> problems,
        @Nullable PatientId patient,
        @Nullable RawFacts cells) {

    ImportRow withChanges(List<FieldChange> found) {
        return new ImportRow(rowNumber, recordNumber, outcome, said, who, what, found, problems, patient, cells);
    }
}
