package io.revisit.security;

import io.revisit.shared.tenant.BusinessId;
import org.jspecify.annotations.Nullable;

/**
 * One of the businesses that a user belongs to.
 *
 * @param role what the user is there
 * @param staffId the staff member that the user's work is credited to there, or null
 */
public record Membership(
        BusinessId business,
        String businessName,
        Role role,
        @Nullable Long staffId) {}
