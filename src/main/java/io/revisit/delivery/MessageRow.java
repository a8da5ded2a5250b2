package io.revisit.delivery;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.PatientId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as lists show it.
 *
 * @param patientName of the patient, or null for a message to nobody in the base
 * @param subject null until it is composed
 * @param body null until it is composed, empty once a code was wiped
 * @param reason a code of why it stands as it does: the name of a {@link SkipReason}, REFUSED, ATTEMPTS, INTERRUPTED,
 *     RETRY; or null
 * @param error the server's words, or null
 * @param nextAttemptAt when a waiting one is due
 * @param responses what became of it at its recipient, as far as anything is known
 */
public record MessageRow(
        MessageId id,
        @Nullable Long campaign,
        @Nullable PatientId patient,
        @Nullable String patientName,
        ConsentChannel channel,
        TransportKind transport,
        String address,
        @Nullable String subject,
        @Nullable String body,
        MessageState state,
        @Nullable String reason,
        @Nullable String error,
        int attempts,
        boolean test,
        Instant createdAt,
        Instant nextAttemptAt,
        @Nullable Instant sentAt,
        Map<ResponseKind, MessageResponse> responses) {

    public MessageRow {
        responses = Map.copyOf(responses);
    }

    /** The row with what became of the message at its recipient. */
    MessageRow with(Map<ResponseKind, MessageResponse> known) {
        return new MessageRow(
                id,
                campaign,
                patient,
                patientName,
                channel,
                transport,
                address,
                subject,
                body,
                state,
                reason,
                error,
                attempts,
                test,
                createdAt,
                nextAttemptAt,
                sentAt,
                known);
    }

    /** Leaves address and text out. */
    @Override
    public String toString() {
        return "MessageRow[" + id.value() + " " + state + "]";
    }
}
