package io.revisit.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param action what was done, as {@code subject.verb}
 * @param user name of who did it, or null for a background job
 * @param subjectType what it was done to, or null
 * @param subjectId the id of that, or null
 * @param details a short note without personal data, or null
 */
public record AuditEntry(
        long id,
        Instant at,
        String action,
        @Nullable String user,
        @Nullable String subjectType,
        @Nullable Long subjectId,
        @Nullable String details) {}
