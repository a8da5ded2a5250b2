package io.revisit.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A user account as it is stored.
 *
 * @param lastBusiness id of the business that the user worked in last, or null before the first sign-in
 */
record Account(
        UserId id,
        String email,
        String name,
        String passwordHash,
        Locale locale,
        @Nullable Long lastBusiness) {

    /** Leaves the password hash out. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
