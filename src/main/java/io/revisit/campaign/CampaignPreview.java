package io.revisit.campaign;

import io.revisit.delivery.CampaignMessages;
import io.revisit.delivery.CampaignText;
import io.revisit.delivery.MessageQueue;
import io.revisit.delivery.NewMessage;
import io.revisit.delivery.PublicLinks;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.PatientId;
import io.revisit.security.Role;
import io.revisit.shared.data.Transactions;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows what a campaign's text comes to for one patient, on the screen or at an address of the user's own. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class CampaignPreview {

    /** Stands where the token of a real message would. */
    private static final String SAMPLE_TOKEN = "example";

    private final CampaignTextWriter writer;
    private final MessageQueue queue;
    private final PublicLinks links;
    private final Transactions transactions;

    CampaignPreview(CampaignTextWriter writer, MessageQueue queue, PublicLinks links, Transactions transactions) {
        this.writer = writer;
        this.queue = queue;
        this.links = links;
        this.transactions = transactions;
    }

    /** The text as that patient would get it; empty when it has faults or the patient is gone. */
    public Optional<CampaignText.Written> of(CampaignContent content, PatientId patient) {
        boolean faulty = !MessageTemplate.problems(content.subject()).isEmpty()
                || !MessageTemplate.problems(content.body()).isEmpty();
        return !faulty
                        && writer.write(content, patient, links.unsubscribe(SAMPLE_TOKEN))
                                instanceof CampaignText.Written text
                ? Optional.of(text)
                : Optional.empty();
    }

    /**
     * Sends the text, as that patient would get it, by the campaign's transport, marked as a test.
     *
     * @param address an e-mail address or an E.164 phone, as the transport demands
     * @return false when the text has faults
     */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public boolean send(CampaignContent content, PatientId patient, String address) {
        Optional<CampaignText.Written> text = of(content, patient);
        text.map(written -> new NewMessage(
                        null,
                        ConsentPurpose.SERVICE,
                        CampaignMessages.channelOf(content.transport()),
                        address,
                        written.subject(),
                        written.body(),
                        false))
                .ifPresent(message -> transactions.run(() -> queue.enqueueTest(message, content.transport())));
        return text.isPresent();
    }
}
