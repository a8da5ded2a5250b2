package io.revisit.visit;

import io.revisit.patient.PatientId;
import io.revisit.patient.PersonalData;
import io.revisit.patient.PersonalQuery;
import io.revisit.patient.PersonalSection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The visits of a person. They stay when the person is erased, for every figure rests on them; words about refunds go. */
@Component
@Order(200)
class VisitsOfPerson implements PersonalData {
    private static final String VISITS = """
            SELECT v.starts_at, v.status, d.name AS doctor, r.name AS direction, v.service, b.name AS branch, v.gross,
                   v.reward, v.refunded, v.net, v.external_number
            FROM visit v
            LEFT JOIN doctor d ON d.business_id = v.business_id AND d.id = v.doctor_id
            LEFT JOIN direction r ON r.business_id = v.business_id AND r.id = v.direction_id
            LEFT JOIN branch b ON b.business_id = v.business_id AND b.id = v.branch_id
            WHERE v.business_id = :business AND v.patient_id IN (:patients)
            ORDER BY v.starts_at, v.id
            """;

    private static final String REFUNDS = """
            SELECT f.at, v.starts_at, f.amount, f.reason
            FROM refund f
            JOIN visit v ON v.business_id = f.business_id AND v.id = f.visit_id
            WHERE f.business_id = :business AND v.patient_id IN (:patients)
            ORDER BY f.at, f.id
            """;

    private static final String EMPTY_REASONS = """
            UPDATE refund f
            JOIN visit v ON v.business_id = f.business_id AND v.id = f.visit_id
            SET f.reason = ''
            WHERE f.business_id = :business AND v.patient_id IN (:patients)
            """;

    private final PersonalQuery query;

    VisitsOfPerson(PersonalQuery query) {
        this.query = query;
    }

    @Override
    public List<PersonalSection> sections(List<PatientId> person) {
        return List.of(
                query.section("visit", "visits", VISITS, person), query.section("visit", "refunds", REFUNDS, person));
    }

    @Override
    public void erase(List<PatientId> person) {
        query.update(person, EMPTY_REASONS);
    }
}
