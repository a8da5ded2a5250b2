package io.revisit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class DeliveryFailureTest {

    private static final String ADDRESS = "maria@example.org";

    private final SmtpSink server = new SmtpSink();

    @Autowired
    private Clinics clinics;

    @Autowired
    private ApplicationContext context;

    private Messages messages;

    @Autowired
    private DeliveryEngine engine;

    @Autowired
    private MessageClaims claims;

    @Autowired
    private MessageOutcomes outcomes;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void openClinic() {
        messages = Messages.in(context);
        clinics.openAsOwner();
        messages.smtp(server.port(), 600);
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void aBusyServerIsTriedAgainAfterAMinuteThenTwo() {
        server.answer(ADDRESS, "451 4.7.1 try again later");
        MessageId id = messages.email(ADDRESS);

        engine.run();
        assertThat(messages.row(id)).containsEntry("state", "NEW").containsEntry("attempts", 1);

        clock.advance(Duration.ofSeconds(59));
        engine.run();
        assertThat(messages.row(id)).containsEntry("attempts", 1);

        clock.advance(Duration.ofSeconds(1));
        engine.run();
        assertThat(messages.row(id)).containsEntry("attempts", 2);

        server.forget(ADDRESS);
        clock.advance(Duration.ofMinutes(2));
        engine.run();
        assertThat(messages.state(id)).isEqualTo(MessageState.SENT);
        assertThat(server.receipts()).containsExactly(ADDRESS);
    }

    @Test
    void aMessageFailsAfterTheLastAttempt() {
        server.answer(ADDRESS, "451 4.7.1 try again later");
        MessageId id = messages.email(ADDRESS);

        for (int i = 0; i < MessageOutcomes.MAX_ATTEMPTS; i++) {
            engine.run();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(messages.row(id)).containsEntry("state", "FAILED").containsEntry("reason", "ATTEMPTS");
    }

    @Test
    void anAddressThatTheServerRefusesFailsAtOnceAndTheOthersAreSent() {
        server.answer(ADDRESS, "550 5.1.1 no such user <" + ADDRESS + ">");
        MessageId refused = messages.email(ADDRESS);
        MessageId other = messages.email("other@example.org");

        engine.run();

        assertThat(messages.row(refused)).containsEntry("state", "FAILED").containsEntry("reason", "REFUSED");
        assertThat((String) messages.row(refused).get("error")).contains("550").doesNotContain(ADDRESS);
        assertThat(messages.state(other)).isEqualTo(MessageState.SENT);
    }

    @Test
    void aLineThatBreaksBeforeTheAnswerLeavesTheMessageUnknownAndItIsNotRepeated() {
        server.answer(ADDRESS, "HANG UP");
        MessageId id = messages.email(ADDRESS);

        engine.run();
        clock.advance(Duration.ofHours(3));
        engine.run();

        assertThat(messages.state(id)).isEqualTo(MessageState.UNKNOWN);
        assertThat(server.receipts()).containsExactly(ADDRESS);
    }

    @Test
    void anUnreachableServerHoldsTheQueueUpWithoutUsingUpTheAttemptsOfAll() {
        server.close();
        for (int i = 0; i < 5; i++) {
            messages.email("p" + i + "@example.org");
        }

        engine.run();

        assertThat(messages.count(MessageState.NEW)).isEqualTo(5);
    }

    @Test
    void whatADeadWorkerHadOnlyClaimedGoesBackToTheQueue() {
        MessageId id = messages.email(ADDRESS);
        claims.take(TransportKind.EMAIL, 10);

        engine.run();
        assertThat(messages.state(id)).isEqualTo(MessageState.CLAIMED);

        clock.advance(Duration.ofMinutes(3));
        engine.run();
        assertThat(messages.state(id)).isEqualTo(MessageState.SENT);
    }

    @Test
    void whatADeadWorkerHadHandedOverWaitsForAPerson() {
        MessageId id = messages.email(ADDRESS);
        ClaimedMessage claimed = claims.take(TransportKind.EMAIL, 10).getFirst();
        assertThat(claims.handOver(claimed, "Тема", "Текст", null)).isTrue();

        clock.advance(Duration.ofMinutes(3));
        engine.run();

        assertThat(messages.state(id)).isEqualTo(MessageState.UNKNOWN);
        assertThat(server.receipts()).isEmpty();
    }

    @Test
    void aWorkerThatWasThoughtDeadResolvesItsOwnUnknown() {
        MessageId id = messages.email(ADDRESS);
        ClaimedMessage claimed = claims.take(TransportKind.EMAIL, 10).getFirst();
        claims.handOver(claimed, "Тема", "Текст", null);
        clock.advance(Duration.ofMinutes(3));
        claims.recover(TransportKind.EMAIL);

        outcomes.settle(claimed, new Handover.Taken());

        assertThat(messages.state(id)).isEqualTo(MessageState.SENT);
    }

    @Test
    void aWorkerWhoseLeaseRanOutHandsNothingOver() {
        messages.email(ADDRESS);
        ClaimedMessage claimed = claims.take(TransportKind.EMAIL, 10).getFirst();
        clock.advance(Duration.ofMinutes(3));

        assertThat(claims.handOver(claimed, "Тема", "Текст", null)).isFalse();
    }

    @Test
    void twoWorkersNeverClaimTheSameMessage() {
        for (int i = 0; i < 20; i++) {
            messages.email("p" + i + "@example.org");
        }

        List<ClaimedMessage> first = claims.take(TransportKind.EMAIL, 10);
        List<ClaimedMessage> second = claims.take(TransportKind.EMAIL, 10);

        assertThat(first).hasSize(10);
        assertThat(second).hasSize(10);
        assertThat(first)
                .extracting(ClaimedMessage::id)
                .doesNotContainAnyElementsOf(
                        second.stream().map(ClaimedMessage::id).toList());
    }
}
