package io.revisit.patient.duplicate;

import io.revisit.patient.PatientId;
import io.revisit.patient.PersonalData;
import io.revisit.patient.PersonalQuery;
import io.revisit.patient.PersonalSection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What merges keep on a person for an unmerge, which nobody needs once the person is erased. */
@Component
@Order(150)
class MergesOfPerson implements PersonalData {
    /** Where a search that is at work stands may be the person's phone or address: it begins with the first one again. */
    private static final String SEARCH_ANEW = """
            UPDATE duplicate_search SET stage = 'PHONE', after_key = '', rows_done = 0
            WHERE business_id = :business AND state = 'RUNNING'""";

    private final PersonalQuery query;

    MergesOfPerson(PersonalQuery query) {
        this.query = query;
    }

    @Override
    public List<PersonalSection> sections(List<PatientId> person) {
        return List.of();
    }

    @Override
    public void erase(List<PatientId> person) {
        query.update(
                person,
                "DELETE FROM patient_merge_patient WHERE business_id = :business AND patient_id IN (:patients)",
                "DELETE FROM patient_merge_tag WHERE business_id = :business AND patient_id IN (:patients)",
                "DELETE FROM patient_merge_custom WHERE business_id = :business AND patient_id IN (:patients)",
                "DELETE FROM patient_merge_recall WHERE business_id = :business AND patient_id IN (:patients)",
                "DELETE FROM patient_merge_consent WHERE business_id = :business AND patient_id IN (:patients)",
                "DELETE FROM patient_merge_digitization WHERE business_id = :business AND patient_id IN (:patients)",
                SEARCH_ANEW,
                "DELETE FROM duplicate_pair WHERE business_id = :business AND a_id IN (:patients)",
                "DELETE FROM duplicate_pair WHERE business_id = :business AND b_id IN (:patients)");
    }
}
