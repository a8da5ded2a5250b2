package io.revisit.dataimport.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.TargetField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet has taken the phone for a number and cut its last digits off: nobody can know them. */
class ScientificPhoneTest {
    @ParameterizedTest
    @ValueSource(strings = {"7,91235E+10", "7.91235E+10", "8,912E+10", "7,91234567E+10", "7,91235e+10", "7,91235Е+10"})
    void itIsAWarningAndNeverAGuess(String phone) {
        MadeRow row = new MadeRow(FileKind.PATIENTS)
                .with(TargetField.SURNAME, "Ким")
                .with(TargetField.GIVEN_NAME, "Анна")
                .with(TargetField.CARD_NUMBER, "7")
                .with(TargetField.PHONE, phone);

        assertThat(row.patient().phone()).isNull();
        assertThat(row.patientReasons()).containsExactly(ProblemReason.UNREADABLE_PHONE);
    }
}
