package io.revisit.patient.household;

import io.revisit.patient.PatientId;
import io.revisit.patient.PersonalData;
import io.revisit.patient.PersonalQuery;
import io.revisit.patient.PersonalSection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who a person is in their family. */
@Component
@Order(140)
class FamilyOfPerson implements PersonalData {

    private static final String FAMILY = """
            SELECT m.relation, m.holder, h.confirmed_at
            FROM household_member m
            JOIN household h ON h.business_id = m.business_id AND h.id = m.household_id
            WHERE m.business_id = :business AND m.patient_id IN (:patients)""";

    private final PersonalQuery query;

    FamilyOfPerson(PersonalQuery query) {
        this.query = query;
    }

    @Override
    public List<PersonalSection> sections(List<PatientId> person) {
        return List.of(query.section("household", "family", FAMILY, person));
    }

    @Override
    public void erase(List<PatientId> person) {
        query.update(
                person, "DELETE FROM household_member WHERE business_id = :business AND patient_id IN (:patients)");
    }
}
