package io.revisit.delivery;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.PatientId;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A message that is ready to go out.
 *
 * @param patient whom it is to, or null for one to nobody in the client base (a test)
 * @param purpose decides which consent is asked for at the moment of sending
 * @param address an e-mail address or an E.164 phone, as the channel demands
 * @param subject the subject of an e-mail; empty for a text message
 * @param body plain text
 * @param sensitive the text must not stay: it is wiped once a transport took it, in the outbox after 10 minutes
 */
public record NewMessage(
        @Nullable PatientId patient,
        ConsentPurpose purpose,
        ConsentChannel channel,
        String address,
        String subject,
        String body,
        boolean sensitive) {

    /** A service message by SMS. */
    public static NewMessage serviceSms(PatientId patient, PhoneNumber phone, String body) {
        return new NewMessage(patient, ConsentPurpose.SERVICE, ConsentChannel.SMS, phone.e164(), "", body, false);
    }

    /** A service message by e-mail. */
    public static NewMessage serviceEmail(PatientId patient, EmailAddress email, String subject, String body) {
        return new NewMessage(
                patient, ConsentPurpose.SERVICE, ConsentChannel.EMAIL, email.value(), subject, body, false);
    }

    /** The same message with a text that is wiped once it has served (a code). */
    public NewMessage wipedAfterwards() {
        return new NewMessage(patient, purpose, channel, address, subject, body, true);
    }

    /** Leaves address and text out. */
    @Override
    public String toString() {
        return "NewMessage[" + purpose + " " + channel + "]";
    }
}
