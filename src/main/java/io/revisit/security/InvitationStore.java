package io.revisit.security;

import io.revisit.shared.data.UtcTime;
import io.revisit.shared.tenant.BusinessId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds invitations by their secret, before it is known which business they belong to. */
@Component
class InvitationStore {

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An invitation that still holds. */
    record Invitation(
            long id,
            BusinessId business,
            String businessName,
            String email,
            Role role,
            @Nullable Long staffId) {}

    Optional<Invitation> find(String token, Instant now) {
        return jdbc.sql("""
                        SELECT i.id, i.business_id, b.name, i.email, i.role, i.staff_id
                        FROM invitation i JOIN business b ON b.id = i.business_id
                        WHERE i.token_hash = :hash AND i.used_at IS NULL AND i.expires_at > :now""")
                .param("hash", TokenHash.of(token))
                .param("now", UtcTime.of(now))
                .query((row, _) -> new Invitation(
                        row.getLong("id"),
                        new BusinessId(row.getLong("business_id")),
                        row.getString("name"),
                        row.getString("email"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("staff_id", Long.class)))
                .optional();
    }

    /** Uses the invitation up; false when somebody else was faster or it no longer holds. */
    boolean use(Invitation invitation, Instant now) {
        return jdbc.sql("""
                        UPDATE invitation SET used_at = :now
                        WHERE business_id = :business AND id = :id AND used_at IS NULL AND expires_at > :now""")
                        .param("now", UtcTime.of(now))
                        .param("business", invitation.business().value())
                        .param("id", invitation.id())
                        .update()
                == 1;
    }
}
