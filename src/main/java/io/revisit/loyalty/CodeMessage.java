package io.revisit.loyalty;

import io.revisit.business.BusinessService;
import io.revisit.delivery.NewMessage;
import io.revisit.patient.ConsentChannel;
import io.revisit.patient.Patient;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.i18n.Messages;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The message that carries a code to a patient, wiped once it has served. */
@Component
class CodeMessage {

    /** Patients are written to in the first language of the product; a user's interface language is not theirs. */
    private static final Locale LANGUAGE = Messages.RUSSIAN;

    private final BusinessService business;

    CodeMessage(BusinessService business) {
        this.business = business;
    }

    /** The patient must have an address of that channel. */
    NewMessage compose(Patient patient, ConsentChannel channel, String code) {
        String clinic = business.current().name();
        String text = Messages.get(LANGUAGE, "loyalty.code.message", clinic, code, ConfirmationCodes.LIFE.toMinutes());
        NewMessage message = switch (channel) {
            case SMS -> NewMessage.serviceSms(patient.id(), phone(patient), text);
            case EMAIL ->
                NewMessage.serviceEmail(
                        patient.id(), email(patient), Messages.get(LANGUAGE, "loyalty.code.subject", clinic), text);
        };
        return message.wipedAfterwards();
    }

    private static PhoneNumber phone(Patient patient) {
        return Objects.requireNonNull(patient.phone());
    }

    private static EmailAddress email(Patient patient) {
        return Objects.requireNonNull(patient.email());
    }
}
