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

    /** Before the patient is emptied, for they name the phone and the address. */
    private static final String FORGET_SUGGESTIONS = """
            DELETE s FROM patient p
            STRAIGHT_JOIN household_suggestion s
                ON s.business_id = p.business_id AND s.shared_by = '%s' AND s.shared = p.%s
            WHERE p.business_id = :business AND p.id IN (:patients)""";

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
                person,
                FORGET_SUGGESTIONS.formatted(SharedBy.PHONE, SharedBy.PHONE.column()),
                FORGET_SUGGESTIONS.formatted(SharedBy.ADDRESS, SharedBy.ADDRESS.column()),
                "DELETE FROM household_member WHERE business_id = :business AND patient_id IN (:patients)");
    }
}
