package io.revisit.security;

import java.util.Locale;

/** Why an account, an invitation or a membership was not changed; the user reads it. */
public enum AccountRefusal {
    /** The current password is another one. */
    WRONG_PASSWORD,
    /** Too many failures: the account or the address has to wait. */
    TOO_MANY_TRIES,
    /** Shorter than {@link PasswordRules#SHORTEST}. */
    PASSWORD_TOO_SHORT,
    /** Longer than {@link PasswordRules#LONGEST}. */
    PASSWORD_TOO_LONG,
    /** The password is the e-mail address, or its part before the @. */
    PASSWORD_IS_EMAIL,
    /** A business keeps at least one owner. */
    LAST_OWNER,
    /** The address belongs to the business already. */
    ALREADY_MEMBER,
    /** The invitation was used, revoked, has expired or never was. */
    INVITATION_OVER;

    /** The key of the sentence that the user reads. */
    public String messageKey() {
        return "security.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
