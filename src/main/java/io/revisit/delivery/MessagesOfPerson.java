package io.revisit.delivery;

import io.revisit.patient.PatientId;
import io.revisit.patient.PersonalData;
import io.revisit.patient.PersonalQuery;
import io.revisit.patient.PersonalSection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The messages to a person. When the person is erased their addresses, texts and links go; that something was sent, opened or
 * answered, and when, stays. What waits is not sent any more.
 */
@Component
@Order(400)
class MessagesOfPerson implements PersonalData {
    private static final String MESSAGES = """
            SELECT m.created_at, m.sent_at, m.channel, m.purpose, m.address, m.subject, m.body, m.state,
                   o.first_at AS opened_at, c.first_at AS clicked_at, a.first_at AS answered_at
            FROM message m
            LEFT JOIN message_response o ON o.business_id = m.business_id AND o.message_id = m.id AND o.kind = 'OPENED'
            LEFT JOIN message_response c ON c.business_id = m.business_id AND c.message_id = m.id AND c.kind = 'CLICKED'
            LEFT JOIN message_response a ON a.business_id = m.business_id AND a.message_id = m.id AND a.kind = 'ANSWERED'
            WHERE m.business_id = :business AND m.patient_id IN (:patients)
            ORDER BY m.created_at, m.id
            """;

    private static final String CALL_OFF = """
            UPDATE message SET state = 'SKIPPED', reason = 'PATIENT_GONE', owner = NULL, lease_until = NULL
            WHERE business_id = :business AND patient_id IN (:patients) AND state IN ('NEW', 'CLAIMED', 'PAUSED')
            """;

    private static final String EMPTY = """
            UPDATE message SET address = '', subject = NULL, body = '', error = NULL, link_token = NULL
            WHERE business_id = :business AND patient_id IN (:patients)
            """;

    private final PersonalQuery query;

    MessagesOfPerson(PersonalQuery query) {
        this.query = query;
    }

    @Override
    public List<PersonalSection> sections(List<PatientId> person) {
        return List.of(query.section("delivery", "messages", MESSAGES, person));
    }

    @Override
    public void erase(List<PatientId> person) {
        query.update(person, CALL_OFF, EMPTY);
    }
}
