package io.revisit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.patient.PatientId;
import io.revisit.security.Role;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.TestClock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class MessageLogTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MessageLog log;

    @Autowired
    private MessageClaims claims;

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
    void messagesAreFoundByPatientAndState() {
        PatientId maria = messages.patient();
        MessageId hers = to(maria);
        to(messages.patient());

        MessageFilter filter = MessageFilter.ALL.withPatient(maria).withStates(Set.of(MessageState.NEW));

        assertThat(log.count(filter)).isEqualTo(1);
        assertThat(log.page(filter, 0, 10)).extracting(MessageRow::id).containsExactly(hers);
        assertThat(log.count(filter.withStates(Set.of(MessageState.FAILED)))).isZero();
    }

    @Test
    void anUnknownMessageCanBeTakenForSent() {
        MessageId id = unknown();

        assertThat(log.considerSent(id)).isTrue();

        assertThat(messages.state(id)).isEqualTo(MessageState.SENT);
        assertThat(log.considerSent(id)).isFalse();
    }

    @Test
    void onlyAPersonSendsAnUnknownMessageAgain() {
        MessageId id = unknown();

        assertThat(log.resend(id)).isTrue();

        assertThat(messages.state(id)).isNotEqualTo(MessageState.UNKNOWN);
    }

    @Test
    void aMessageThatWasSentIsNotSentAgain() {
        MessageId id = unknown();
        log.considerSent(id);

        assertThat(log.resend(id)).isFalse();
    }

    @Test
    void anAdministratorReadsButDoesNotDecide() {
        MessageId id = unknown();
        clinics.signIn(clinic, Role.ADMINISTRATOR);

        assertThat(log.count(MessageFilter.ALL)).isEqualTo(1);
        assertThatThrownBy(() -> log.resend(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> log.considerSent(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherClinicSeesAndDecidesNothing() {
        MessageId id = unknown();
        clinics.openAsOwner();

        assertThat(log.count(MessageFilter.ALL)).isZero();
        assertThat(log.considerSent(id)).isFalse();
    }

    private MessageId to(PatientId patient) {
        return messages.queue(NewMessage.serviceSms(patient, new PhoneNumber("+79123456789"), "Ждём вас завтра."));
    }

    private MessageId unknown() {
        MessageId id = to(messages.patient());
        ClaimedMessage claimed = claims.take(TransportKind.OUTBOX, 1).getFirst();
        claims.handOver(claimed, "", "Ждём вас завтра.", null);
        clock.advance(Duration.ofMinutes(3));
        claims.recover(TransportKind.OUTBOX);
        return id;
    }
}
