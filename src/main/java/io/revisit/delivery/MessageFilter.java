package io.revisit.delivery;

import io.revisit.patient.PatientId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which messages a list shows.
 *
 * @param campaign only those of the campaign, or null
 * @param patient only those to the patient, or null
 * @param transport only those by the transport, or null
 * @param states only those in one of these states; empty for all
 * @param response only those whose recipients did so, or null
 */
public record MessageFilter(
        @Nullable Long campaign,
        @Nullable PatientId patient,
        @Nullable TransportKind transport,
        Set<MessageState> states,
        @Nullable ResponseKind response) {

    /** All messages of the clinic. */
    public static final MessageFilter ALL = new MessageFilter(null, null, null, Set.of(), null);

    public MessageFilter {
        states = Set.copyOf(states);
    }

    public MessageFilter withCampaign(@Nullable Long only) {
        return new MessageFilter(only, patient, transport, states, response);
    }

    public MessageFilter withPatient(@Nullable PatientId only) {
        return new MessageFilter(campaign, only, transport, states, response);
    }

    public MessageFilter withTransport(@Nullable TransportKind only) {
        return new MessageFilter(campaign, patient, only, states, response);
    }

    public MessageFilter withStates(Set<MessageState> only) {
        return new MessageFilter(campaign, patient, transport, only, response);
    }

    public MessageFilter withResponse(@Nullable ResponseKind only) {
        return new MessageFilter(campaign, patient, transport, states, only);
    }
}
