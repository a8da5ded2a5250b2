package io.revisit.loyalty;

import io.revisit.patient.ConsentChannel;
import java.time.Instant;
import java.util.Locale;

/** What came of sending a confirmation code. */
public sealed interface CodeSending {

    /**
     * The code is on its way; older ones are void.
     *
     * @param maskedAddress where it went, so that the patient recognises it and nobody learns it
     * @param validUntil when it stops being accepted
     * @param leaves whether it goes to the patient; false while the clinic has no such channel and the outbox keeps it
     */
    record Sent(ConsentChannel channel, String maskedAddress, Instant validUntil, boolean leaves)
            implements CodeSending {}

    /** Nothing was sent, for this reason. */
    record Refused(Reason reason) implements CodeSending {}

    /** Why no code is sent. */
    enum Reason {
        UNKNOWN_PATIENT,
        ALREADY_DIGITIZED,
        NO_PHONE,
        NO_EMAIL,
        CONSENT_WITHDRAWN,
        TOO_MANY_CODES;

        /** Key of the sentence that says it. */
        public String key() {
            return "loyalty.code.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
