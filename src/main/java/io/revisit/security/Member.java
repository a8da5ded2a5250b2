package io.revisit.security;

import org.jspecify.annotations.Nullable;

/**
 * A user who belongs to the current business.
 *
 * @param staffId the staff member that the user's work is credited to, or null
 */
public record Member(
        UserId user,
        String name,
        String email,
        Role role,
        @Nullable Long staffId) {}
