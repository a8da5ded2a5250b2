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
 */
public record MessageFilter(
        @Nullable Long campaign,
        @Nullable PatientId patient,
        @Nullable TransportKind transport,
        Set<MessageState> states) {

    /** All messages of the clinic. */
    public static final MessageFilter ALL = new MessageFilter(null, null, null, Set.of());

    public MessageFilter {
        states = Set.copyOf(states);
    }

    public MessageFilter withCampaign(@Nullable Long only) {
        return new MessageFilter(only, patient, transport, states);
    }

    public MessageFilter withPatient(@Nullable PatientId only) {
        return new MessageFilter(campaign, only, transport, states);
    }

    public MessageFilter withTransport(@Nullable TransportKind only) {
        return new MessageFilter(campaign, patient, only, states);
    }

    public MessageFilter withStates(Set<MessageState> only) {
        return new MessageFilter(campaign, patient, transport, only);
    }
}
