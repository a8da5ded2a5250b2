package io.revisit.security;

import java.util.Locale;
import java.util.Optional;

/** What a password must be: long enough to resist guessing, and not what anybody would try first. */
public final class PasswordRules {

    /** Characters that a password has at least. */
    public static final int SHORTEST = 10;
    /** Characters that a password has at most, so that hashing it stays cheap. */
    public static final int LONGEST = 200;

    private PasswordRules() {}

    /**
     * What speaks against the password.
     *
     * @param email of the account it is for
     * @return empty when it is good
     */
    public static Optional<AccountRefusal> problem(String password, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(AccountRefusal.PASSWORD_TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(AccountRefusal.PASSWORD_TOO_LONG);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String address = email.toLowerCase(Locale.ROOT);
        boolean isEmail = lower.equals(address) || lower.equals(address.replaceFirst("@.*", ""));
        return isEmail ? Optional.of(AccountRefusal.PASSWORD_IS_EMAIL) : Optional.empty();
    }
}
