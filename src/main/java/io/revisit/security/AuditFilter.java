package io.revisit.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit log are wanted; what is null does not narrow them.
 *
 * @param from at this moment or later
 * @param until before this moment
 * @param patient what was done to this patient
 */
public record AuditFilter(
        @Nullable String action,
        @Nullable UserId user,
        @Nullable Long patient,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Every line. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);
}
