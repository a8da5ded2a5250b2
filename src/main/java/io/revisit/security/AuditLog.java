package io.revisit.security;

import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who did what in the current business. Holds no patient data: subjects are named by their ids. */
@Component
public class AuditLog {

    private static final int LONGEST_DETAILS = 1_000;

    private final TenantSql sql;
    private final Ids ids;
    private final CurrentUser currentUser;
    private final Clock clock;

    AuditLog(TenantSql sql, Ids ids, CurrentUser currentUser, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Notes what the signed-in user (or a background job) has done; joins the running transaction, and is undone with it.
     *
     * @param action what was done, as {@code subject.verb}: {@code patient.merged}
     * @param subjectType what it was done to, or null
     * @param subjectId the id of that, or null
     * @param details a short note without personal data, or null; cut after 1,000 characters
     */
    public void record(
            String action, @Nullable String subjectType, @Nullable Long subjectId, @Nullable String details) {
        sql.sql("""
                        INSERT INTO audit_entry (business_id, id, at, user_id, action, subject_type, subject_id, details)
                        VALUES (:business, :id, :at, :user, :action, :type, :subject, :details)""")
                .param("id", ids.next())
                .param("at", UtcTime.of(clock.instant()))
                .param("user", currentUser.user().map(user -> user.id().value()).orElse(null))
                .param("action", action)
                .param("type", subjectType)
                .param("subject", subjectId)
                .param("details", details == null ? null : cut(details))
                .update();
    }

    private static String cut(String details) {
        return details.length() <= LONGEST_DETAILS ? details : details.substring(0, LONGEST_DETAILS);
    }
}
