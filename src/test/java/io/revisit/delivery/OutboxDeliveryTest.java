package io.revisit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class OutboxDeliveryTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private ApplicationContext context;

    private Messages messages;

    @Autowired
    private DeliveryEngine engine;

    @Autowired
    private CurrentBusiness currentBusiness;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void openClinic() {
        messages = Messages.in(context);
        clinics.openAsOwner();
    }

    @Test
    void withoutARealTransportEverythingGoesToTheOutbox() {
        MessageId email = messages.email("maria@example.org");
        MessageId sms = messages.queue(code());

        engine.run();

        assertThat(messages.row(email)).containsEntry("transport", "OUTBOX").containsEntry("state", "SENT");
        assertThat(messages.row(sms)).containsEntry("transport", "OUTBOX").containsEntry("state", "SENT");
    }

    @Test
    void aCodeIsReadableInTheOutboxForTenMinutes() {
        MessageId id = messages.queue(code());
        engine.run();
        assertThat(messages.row(id)).containsEntry("body", "Код 1234");

        clock.advance(Duration.ofMinutes(10));
        engine.run();

        assertThat(messages.row(id)).containsEntry("body", "");
    }

    @Test
    void aCodeThatWaitedTooLongIsNotSentAnyMore() {
        MessageId id = messages.queue(code());
        clock.advance(Duration.ofMinutes(11));

        engine.run();

        assertThat(messages.row(id)).containsEntry("state", "SKIPPED").containsEntry("reason", "EXPIRED");
    }

    @Test
    void anotherClinicsMessagesAreNotTouched() {
        MessageId mine = messages.queue(code());
        BusinessId other = clinics.open();

        currentBusiness.call(other, engine::run);

        assertThat(messages.state(mine)).isEqualTo(MessageState.NEW);
    }

    private NewMessage code() {
        return new NewMessage(
                        messages.patient(),
                        ConsentPurpose.SERVICE,
                        ConsentChannel.SMS,
                        new PhoneNumber("+79123456789").e164(),
                        "",
                        "Код 1234",
                        false)
                .wipedAfterwards();
    }
}
