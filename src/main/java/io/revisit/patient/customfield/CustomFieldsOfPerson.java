package io.revisit.patient.customfield;

import io.revisit.patient.PatientId;
import io.revisit.patient.PersonalData;
import io.revisit.patient.PersonalQuery;
import io.revisit.patient.PersonalSection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the clinic's own fields hold of a person; their changes stand in the history, which the client base erases. */
@Component
@Order(150)
class CustomFieldsOfPerson implements PersonalData {
    private static final String FIELDS = """
            SELECT f.name, v.text_value AS text, v.number_value AS number, v.day_value AS day, o.name AS choice
            FROM custom_value v
            JOIN custom_field f ON f.business_id = v.business_id AND f.id = v.field_id
            LEFT JOIN custom_option o ON o.business_id = v.business_id AND o.id = v.option_id
            WHERE v.business_id = :business AND v.patient_id IN (:patients)
            ORDER BY f.position, f.id, v.patient_id
            """;

    private final PersonalQuery query;

    CustomFieldsOfPerson(PersonalQuery query) {
        this.query = query;
    }

    @Override
    public List<PersonalSection> sections(List<PatientId> person) {
        return List.of(query.section("patient", "fields", FIELDS, person));
    }

    @Override
    public void erase(List<PatientId> person) {
        query.update(person, "DELETE FROM custom_value WHERE business_id = :business AND patient_id IN (:patients)");
    }
}
