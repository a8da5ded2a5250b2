package io.revisit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentGate;
import io.revisit.patient.ConsentHow;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.PatientId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class CampaignDeliveryTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DeliveryEngine engine;

    @Autowired
    private ConsentGate consents;

    private Messages messages;

    @BeforeEach
    void openClinic() {
        messages = Messages.in(context);
        clinics.openAsOwner();
    }

    @Test
    void whoWithdrawsConsentAfterTheStartGetsNothing() {
        PatientId stays = consenting();
        PatientId leaves = consenting();
        MessageId first = messages.queue(advertising(stays, "+79120000001"));
        MessageId second = messages.queue(advertising(leaves, "+79120000002"));
        consents.record(
                leaves, ConsentChannel.SMS, ConsentPurpose.MARKETING, false, ConsentHow.DESK, "Передумал у стойки");

        engine.run();

        assertThat(messages.state(first)).isEqualTo(MessageState.SENT);
        assertThat(messages.row(second)).containsEntry("state", "SKIPPED").containsEntry("reason", "NO_CONSENT");
    }

    @Test
    void aMessageOfACampaignThatIsGoneIsNotSent() {
        MessageId id = messages.ofCampaign(404, consenting());

        engine.run();

        assertThat(messages.row(id)).containsEntry("state", "SKIPPED").containsEntry("reason", "CANCELLED");
    }

    private PatientId consenting() {
        PatientId patient = messages.patient();
        messages.consent(patient, ConsentChannel.SMS, ConsentPurpose.MARKETING, true);
        return patient;
    }

    private static NewMessage advertising(PatientId patient, String phone) {
        return new NewMessage(patient, ConsentPurpose.MARKETING, ConsentChannel.SMS, phone, "", "Скидка", false);
    }
}
