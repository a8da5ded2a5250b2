package io.revisit.delivery;

import io.revisit.patient.PatientRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** Messages go with the patient whose card survives a merge, and with them what became of them. */
@Component
class MessagesOfMergedPatients implements PatientRows {

    @Override
    public List<Table> tables() {
        return List.of(new Table("MESSAGE", "message", "message_patient"));
    }
}
