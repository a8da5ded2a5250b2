package io.revisit.security;

import io.revisit.shared.tenant.BusinessId;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The user on this thread, in the business chosen.
 *
 * @param business the business chosen
 * @param role what the user is in that business
 * @param staffId the staff member that the user's work is credited to, or null (an owner or partner without one)
 * @param locale the user's interface language: ru or en
 */
public record SignedInUser(
        UserId id,
        String name,
        String email,
        Locale locale,
        BusinessId business,
        Role role,
        @Nullable Long staffId) implements Serializable {}
