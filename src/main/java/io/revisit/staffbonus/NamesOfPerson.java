package io.revisit.staffbonus;

import io.revisit.patient.PatientId;
import io.revisit.patient.PersonalData;
import io.revisit.patient.PersonalQuery;
import io.revisit.patient.PersonalSection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The names of patients in bonus months, which hold them as they were: an erased person's goes, the rows and sums stay. */
@Component
@Order(600)
class NamesOfPerson implements PersonalData {
    private final PersonalQuery query;

    NamesOfPerson(PersonalQuery query) {
        this.query = query;
    }

    /** None: bonuses are about the staff, and name the visits that the person has already. */
    @Override
    public List<PersonalSection> sections(List<PatientId> person) {
        return List.of();
    }

    @Override
    public void erase(List<PatientId> person) {
        query.update(person, empty("bonus_detail"), empty("bonus_adjustment"));
    }

    private static String empty(String table) {
        return "UPDATE " + table + " SET patient_name = CONCAT('№ ', patient_id)"
                + " WHERE business_id = :business AND patient_id IN (:patients)";
    }
}
