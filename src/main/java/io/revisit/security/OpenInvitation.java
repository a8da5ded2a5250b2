package io.revisit.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to the current business that nobody has accepted yet.
 *
 * @param staffId the staff member that the invited user's work will be credited to, or null
 * @param over whether it has expired
 */
public record OpenInvitation(
        long id, String email, Role role, @Nullable Long staffId, Instant expiresAt, boolean over) {}
