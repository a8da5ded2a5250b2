package io.revisit.security.ui;

import io.revisit.security.Role;
import java.util.Locale;

/** The names of roles. */
public final class RoleTexts {

    private RoleTexts() {}

    /** The key of the role's name. */
    public static String key(Role role) {
        return "security.role." + role.name().toLowerCase(Locale.ROOT);
    }
}
