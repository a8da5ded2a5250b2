package io.revisit.business;

import io.revisit.shared.EmailAddress;
import java.util.Locale;

/**
 * A user to be opened together with a business.
 *
 * @param password as typed; {@code PasswordRules} has nothing against it
 * @param language of the interface: ru or en
 */
public record NewUser(EmailAddress email, String name, String password, Locale language) {

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "NewUser";
    }
}
