package io.revisit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.PatientId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.TestClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class SmtpDeliveryTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Clinics clinics;

    @Autowired
    private ApplicationContext context;

    private Messages messages;

    @Autowired
    private DeliveryEngine engine;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void openClinic() {
        messages = Messages.in(context);
        clinics.openAsOwner();
        messages.smtp(MAIL.getSmtp().getPort(), 60);
    }

    @Test
    void aServiceMessageArrivesAsItWasWritten() throws Exception {
        MessageId id = messages.email("maria@example.org");

        engine.run();

        assertThat(messages.state(id)).isEqualTo(MessageState.SENT);
        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Напоминание");
        assertThat(GreenMailUtil.getBody(mail)).contains("text/plain").contains("text/html");
        assertThat(mail.getFrom()[0].toString()).contains("clinic@example.org");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void advertisingCarriesAnUnsubscribeLinkForTheMailProgram() throws Exception {
        PatientId patient = messages.patient();
        messages.consent(patient, ConsentChannel.EMAIL, ConsentPurpose.MARKETING, true);
        MessageId id = messages.queue(advertising(patient));

        engine.run();

        MimeMessage mail = MAIL.getReceivedMessages()[0];
        String token = (String) messages.row(id).get("link_token");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).startsWith("<http").endsWith("/u/" + token + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void advertisingIsNotSentWithoutConsent() {
        MessageId id = messages.queue(advertising(messages.patient()));

        engine.run();

        assertThat(messages.row(id)).containsEntry("state", "SKIPPED").containsEntry("reason", "NO_CONSENT");
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServiceMessageIsNotSentAfterItsConsentWasWithdrawn() {
        PatientId patient = messages.patient();
        messages.consent(patient, ConsentChannel.EMAIL, ConsentPurpose.SERVICE, false);
        MessageId id = messages.queue(new NewMessage(
                patient, ConsentPurpose.SERVICE, ConsentChannel.EMAIL, "a@example.org", "Тема", "Текст", false));

        engine.run();

        assertThat(messages.state(id)).isEqualTo(MessageState.SKIPPED);
    }

    @Test
    void aCodeIsWipedOnceTheServerTookIt() {
        MessageId id = messages.queue(new NewMessage(
                        messages.patient(),
                        ConsentPurpose.SERVICE,
                        ConsentChannel.EMAIL,
                        "a@example.org",
                        "Код",
                        "1234",
                        false)
                .wipedAfterwards());

        engine.run();

        assertThat(messages.row(id)).containsEntry("state", "SENT").containsEntry("body", "");
    }

    @Test
    void noMoreThanTheLimitGoesOutInAMinuteAndTheRestFollows() {
        messages.smtp(MAIL.getSmtp().getPort(), 3);
        for (int i = 0; i < 5; i++) {
            messages.email("p" + i + "@example.org");
        }

        Instant next = engine.run();
        assertThat(messages.count(MessageState.SENT)).isEqualTo(3);
        assertThat(next).isEqualTo(clock.instant().plusSeconds(30));

        clock.advance(Duration.ofSeconds(59));
        engine.run();
        assertThat(messages.count(MessageState.SENT)).isEqualTo(3);

        clock.advance(Duration.ofSeconds(1));
        engine.run();
        assertThat(messages.count(MessageState.SENT)).isEqualTo(5);
    }

    private static NewMessage advertising(PatientId patient) {
        return new NewMessage(
                patient, ConsentPurpose.MARKETING, ConsentChannel.EMAIL, "a@example.org", "Акция", "Скидка", false);
    }
}
