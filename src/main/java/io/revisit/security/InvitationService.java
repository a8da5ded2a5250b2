package io.revisit.security;

import io.revisit.shared.EmailAddress;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Invites people to sign in to the current business, by a link that works once and for a week. */
@Service
@RolesAllowed(Role.OWNER_NAME)
public class InvitationService {

    /** How long a link works. */
    public static final Duration VALID = Duration.ofDays(7);

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final TenantSql sql;
    private final Transactions transactions;
    private final Ids ids;
    private final CurrentUser currentUser;
    private final AuditLog auditLog;
    private final Clock clock;

    InvitationService(
            TenantSql sql,
            Transactions transactions,
            Ids ids,
            CurrentUser currentUser,
            AuditLog auditLog,
            Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.ids = ids;
        this.currentUser = currentUser;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** The secret of a new link, which is not stored and cannot be shown again; or why nobody was invited. */
    public sealed interface Outcome {
        /** @param token for the link {@code /invitation/<token>} */
        record Invited(String token) implements Outcome {
            /** Leaves the secret out. */
            @Override
            public String toString() {
                return "Invited";
            }
        }

        /** Nobody was invited. */
        record Refused(AccountRefusal why) implements Outcome {}
    }

    /**
     * Invites the address; an earlier link to it stops working.
     *
     * @param staffId the staff member that the invited user's work will be credited to, or null
     */
    public Outcome invite(EmailAddress email, Role role, @Nullable Long staffId) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return transactions.call(() -> {
            if (isMember(email)) {
                return new Outcome.Refused(AccountRefusal.ALREADY_MEMBER);
            }
            sql.sql("DELETE FROM invitation WHERE business_id = :business AND email = :email AND used_at IS NULL")
                    .param("email", email.value())
                    .update();
            long id = insert(email, role, staffId, TokenHash.of(token));
            auditLog.record("invitation.made", "invitation", id, role.name());
            return new Outcome.Invited(token);
        });
    }

    /** The invitations that nobody has accepted yet, newest first. */
    public List<OpenInvitation> open() {
        LocalDateTime now = UtcTime.of(clock.instant());
        return sql.sql("""
                        SELECT id, email, role, staff_id, expires_at FROM invitation
                        WHERE business_id = :business AND used_at IS NULL ORDER BY created_at DESC, id DESC""")
                .query((row, _) -> {
                    LocalDateTime expires = row.getObject("expires_at", LocalDateTime.class);
                    return new OpenInvitation(
                            row.getLong("id"),
                            row.getString("email"),
                            Role.valueOf(row.getString("role")),
                            row.getObject("staff_id", Long.class),
                            expires.toInstant(ZoneOffset.UTC),
                            !expires.isAfter(now));
                })
                .list();
    }

    /** Takes an invitation back; its link stops working. */
    public void revoke(long id) {
        transactions.run(() -> {
            sql.sql("DELETE FROM invitation WHERE business_id = :business AND id = :id AND used_at IS NULL")
                    .param("id", id)
                    .update();
            auditLog.record("invitation.revoked", "invitation", id, null);
        });
    }

    private boolean isMember(EmailAddress email) {
        return sql.sql("""
                        SELECT EXISTS (
                            SELECT 1 FROM membership m JOIN user_account u ON u.id = m.user_id
                            WHERE m.business_id = :business AND u.email = :email)""").param("email", email.value()).query(Boolean.class).single();
    }

    private long insert(EmailAddress email, Role role, @Nullable Long staffId, String tokenHash) {
        long id = ids.next();
        Instant now = clock.instant();
        sql.sql("""
                        INSERT INTO invitation
                            (business_id, id, email, role, staff_id, token_hash, invited_by, created_at, expires_at)
                        VALUES (:business, :id, :email, :role, :staff, :hash, :by, :now, :expires)""")
                .param("id", id)
                .param("email", email.value())
                .param("role", role.name())
                .param("staff", staffId)
                .param("hash", tokenHash)
                .param("by", currentUser.require().id().value())
                .param("now", UtcTime.of(now))
                .param("expires", UtcTime.of(now.plus(VALID)))
                .update();
        return id;
    }
}
