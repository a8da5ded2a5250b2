package io.revisit.loyalty;

import java.time.LocalDate;
import java.util.Locale;

/** What came of entering a confirmation code. */
public sealed interface Confirmation {

    /**
     * The patient is in the programme.
     *
     * @param day in the clinic's time zone
     */
    record Digitized(LocalDate day) implements Confirmation {}

    /** The code is another one; so many tries are left, at least 1. */
    record WrongCode(int triesLeft) implements Confirmation {}

    /** Nothing was confirmed, for this reason. */
    record Refused(Reason reason) implements Confirmation {}

    /** Why nothing is confirmed. */
    enum Reason {
        RULES_NOT_ACCEPTED,
        ALREADY_DIGITIZED,
        NO_CODE,
        EXPIRED,
        TRIES_USED_UP;

        /** Key of the sentence that says it. */
        public String key() {
            return "loyalty.confirm.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
