package io.revisit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.security.AuditFilter;
import io.revisit.security.AuditTrail;
import io.revisit.security.Role;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class MessageAnswersTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MessageAnswers answers;

    @Autowired
    private MessageLog log;

    @Autowired
    private DeliveryEngine engine;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TestClock clock;

    private BusinessId clinic;
    private Messages messages;

    @BeforeEach
    void openClinic() {
        messages = Messages.in(context);
        clinic = clinics.openAsOwner();
    }

    @Test
    void anAdministratorNotesAnAnswerOnce() {
        MessageId id = sent();
        clinics.signIn(clinic, Role.ADMINISTRATOR);

        assertThat(answers.record(id)).isTrue();
        assertThat(answers.record(id)).isFalse();

        MessageRow row = log.page(MessageFilter.ALL.withResponse(ResponseKind.ANSWERED), 0, 10)
                .getFirst();
        assertThat(row.responses().get(ResponseKind.ANSWERED))
                .isEqualTo(new MessageResponse(
                        ResponseKind.ANSWERED, clock.instant(), clock.instant(), 1, "Ольга Мельник"));
    }

    @Test
    void theNoteIsTakenBackAndBothAreInTheAuditLog() {
        MessageId id = sent();
        answers.record(id);

        assertThat(answers.undo(id)).isTrue();
        assertThat(answers.undo(id)).isFalse();

        assertThat(log.count(MessageFilter.ALL.withResponse(ResponseKind.ANSWERED)))
                .isZero();
        for (String action : List.of("message.answer-noted", "message.answer-undone")) {
            assertThat(trail.page(new AuditFilter(action, null, null, null, null), 0, 10))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.user()).isEqualTo("Ольга Мельник");
                        assertThat(entry.at()).isEqualTo(clock.instant());
                        assertThat(entry.subjectId()).isEqualTo(id.value());
                    });
        }
    }

    @Test
    void whatWasNotSentWasNotAnswered() {
        MessageId waiting = messages.email("maria@example.org");
        MessageId toNobody = messages.queue(new NewMessage(
                null, ConsentPurpose.SERVICE, ConsentChannel.SMS, "+79120000001", "", "Проверка", false));

        assertThat(answers.record(waiting)).isFalse();
        engine.run();
        assertThat(messages.state(toNobody)).isEqualTo(MessageState.SENT);
        assertThat(answers.record(toNobody)).isFalse();
    }

    @Test
    void anotherClinicNeitherNotesNorTakesBack() {
        MessageId id = sent();
        MessageId answered = sent();
        answers.record(answered);
        clinics.openAsOwner();

        assertThat(answers.record(id)).isFalse();
        assertThat(answers.undo(answered)).isFalse();
    }

    private MessageId sent() {
        MessageId id = messages.email("maria@example.org");
        engine.run();
        return id;
    }
}
