package io.revisit.delivery;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.PatientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that this worker has taken.
 *
 * @param owner the claim that it belongs to
 * @param campaign whose text it gets, or null when it was queued with one
 * @param attempts how often it was handed over before
 */
record ClaimedMessage(
        MessageId id,
        String owner,
        @Nullable Long campaign,
        @Nullable PatientId patient,
        ConsentPurpose purpose,
        ConsentChannel channel,
        TransportKind transport,
        String address,
        @Nullable String subject,
        @Nullable String body,
        @Nullable String linkToken,
        boolean sensitive,
        int attempts,
        Instant createdAt) {

    /** Leaves address and text out. */
    @Override
    public String toString() {
        return "ClaimedMessage[" + id.value() + "]";
    }
}
