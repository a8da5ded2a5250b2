package io.revisit.delivery;

import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.PatientId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sends one claimed message. The order of its steps is what keeps a message from going out twice: ask for consent, write
 * the text, mark it as handed over, hand it over, write down the answer.
 */
@Component
class MessageSender {

    private static final Logger LOG = LoggerFactory.getLogger(MessageSender.class);

    private final MessageClaims claims;
    private final MessageOutcomes outcomes;
    private final SendingGate consent;
    private final PublicLinks links;
    private final CurrentBusiness business;
    private final ObjectProvider<CampaignTexts> campaigns;
    private final Clock clock;

    MessageSender(
            MessageClaims claims,
            MessageOutcomes outcomes,
            SendingGate consent,
            PublicLinks links,
            CurrentBusiness business,
            ObjectProvider<CampaignTexts> campaigns,
            Clock clock) {
        this.claims = claims;
        this.outcomes = outcomes;
        this.consent = consent;
        this.links = links;
        this.business = business;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** False when the transport's server cannot be reached, so that there is no use in going on. */
    boolean send(ClaimedMessage message, Transport.Line line) {
        Optional<SkipReason> refusal = expired(message) ? Optional.of(SkipReason.EXPIRED) : consent.refusal(message);
        if (refusal.isPresent()) {
            outcomes.skip(message, refusal.get());
            return true;
        }
        String token = token(message);
        CampaignText written;
        try {
            written = text(message, token);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            // One text that cannot be written must not hold up the messages behind it.
            LOG.error("The text of message {} cannot be written", message.id().value(), e);
            outcomes.failed(message, "TEXT", e.getClass().getSimpleName());
            return true;
        }
        return handle(message, written, token, line);
    }

    private boolean handle(ClaimedMessage message, CampaignText written, @Nullable String token, Transport.Line line) {
        return switch (written) {
            case CampaignText.Written text -> handOver(message, text, token, line);
            case CampaignText.Held _ -> {
                outcomes.hold(message);
                yield true;
            }
            case CampaignText.Dropped dropped -> {
                outcomes.skip(message, dropped.reason());
                yield true;
            }
        };
    }

    private boolean handOver(
            ClaimedMessage message, CampaignText.Written text, @Nullable String token, Transport.Line line) {
        if (!claims.handOver(message, text.subject(), text.body(), token)) {
            return true;
        }
        Handover handover = line.send(new OutgoingMessage(
                message.id(), message.address(), text.subject(), text.body(), token == null ? null : links.of(token)));
        outcomes.settle(message, handover);
        if (!(handover instanceof Handover.Taken)) {
            LOG.info("Message {}: {}", message.id().value(), handover);
        }
        return !(handover instanceof Handover.Unreachable);
    }

    private CampaignText text(ClaimedMessage message, @Nullable String token) {
        if (message.campaign() == null) {
            return new CampaignText.Written(orEmpty(message.subject()), orEmpty(message.body()));
        }
        PatientId patient = Objects.requireNonNull(message.patient(), "A campaign's message is to a patient");
        String link = links.unsubscribe(Objects.requireNonNull(token));
        return campaigns.getObject().write(message.campaign(), patient, link);
    }

    /** A code that waited so long serves nobody. */
    private boolean expired(ClaimedMessage message) {
        return message.sensitive()
                && message.createdAt().plus(MessageOutcomes.SENSITIVE_STAYS).isBefore(clock.instant());
    }

    private @Nullable String token(ClaimedMessage message) {
        if (message.purpose() == ConsentPurpose.SERVICE) {
            return null;
        }
        return message.linkToken() == null ? links.newToken(business.id()) : message.linkToken();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
