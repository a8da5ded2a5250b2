package io.revisit.loyalty;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.Patient;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.PhoneNumber;
import java.util.Objects;

/** Addresses as they may be shown over a desk: enough to recognise, too little to learn. */
public final class MaskedAddress {

    private static final int SHOWN_DIGITS = 2;

    private MaskedAddress() {}

    /**
     * The patient's address of that channel, masked.
     *
     * @throws NullPointerException when the patient has none
     */
    public static String of(Patient patient, ConsentChannel channel) {
        return switch (channel) {
            case SMS -> of(Objects.requireNonNull(patient.phone()));
            case EMAIL -> of(Objects.requireNonNull(patient.email()));
        };
    }

    /** {@code +7 ••• •••-••-67}. */
    static String of(PhoneNumber phone) {
        String formatted = phone.formatted();
        int countryEnd = Math.max(formatted.indexOf(' '), 0);
        int shownFrom = formatted.length() - SHOWN_DIGITS;
        return formatted.substring(0, countryEnd)
                + formatted.substring(countryEnd, shownFrom).replaceAll("\\d", "•")
                + formatted.substring(shownFrom);
    }

    /** {@code i•••@example.org}. */
    static String of(EmailAddress email) {
        int at = email.value().indexOf('@');
        return email.value().charAt(0) + "•••" + email.value().substring(at);
    }
}
