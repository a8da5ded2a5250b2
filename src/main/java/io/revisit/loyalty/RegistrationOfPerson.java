package io.revisit.loyalty;

import io.revisit.patient.PatientId;
import io.revisit.patient.PersonalData;
import io.revisit.patient.PersonalQuery;
import io.revisit.patient.PersonalSection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A person's registration in the programme. Its day and channel stay when the person is erased, codes go. */
@Component
@Order(300)
class RegistrationOfPerson implements PersonalData {
    private static final String REGISTRATION = """
            SELECT d.at, d.channel, m.name AS staff, d.imported
            FROM digitization d
            LEFT JOIN staff_member m ON m.business_id = d.business_id AND m.id = d.staff_id
            WHERE d.business_id = :business AND d.patient_id IN (:patients)
            ORDER BY d.at
            """;

    private final PersonalQuery query;

    RegistrationOfPerson(PersonalQuery query) {
        this.query = query;
    }

    @Override
    public List<PersonalSection> sections(List<PatientId> person) {
        return List.of(query.section("loyalty", "registration", REGISTRATION, person));
    }

    @Override
    public void erase(List<PatientId> person) {
        query.update(
                person, "DELETE FROM confirmation_code WHERE business_id = :business AND patient_id IN (:patients)");
    }
}
