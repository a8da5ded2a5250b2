package io.revisit.security;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who signs in to the current business, and as what. */
@Service
public class MemberService {

    private final TenantSql sql;
    private final Transactions transactions;
    private final AuditLog auditLog;

    MemberService(TenantSql sql, Transactions transactions, AuditLog auditLog) {
        this.sql = sql;
        this.transactions = transactions;
        this.auditLog = auditLog;
    }

    /** The users of the current business, in order of their names. */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public List<Member> members() {
        return sql.sql("""
                        SELECT u.id, u.name, u.email, m.role, m.staff_id
                        FROM membership m JOIN user_account u ON u.id = m.user_id
                        WHERE m.business_id = :business ORDER BY u.name, u.id""")
                .query((row, _) -> new Member(
                        new UserId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("email"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("staff_id", Long.class)))
                .list();
    }

    /**
     * Gives a user another role or staff member; their running session ends when the role changes.
     *
     * @param staffId the staff member that the user's work is credited to, or null
     * @return why not, or empty when it is done
     */
    @RolesAllowed(Role.OWNER_NAME)
    public Optional<AccountRefusal> change(UserId user, Role role, @Nullable Long staffId) {
        return transactions.call(() -> {
            if (role != Role.OWNER && isLastOwner(user)) {
                return Optional.of(AccountRefusal.LAST_OWNER);
            }
            sql.sql("""
                            UPDATE membership SET role = :role, staff_id = :staff
                            WHERE business_id = :business AND user_id = :user""")
                    .param("role", role.name())
                    .param("staff", staffId)
                    .param("user", user.value())
                    .update();
            auditLog.record("member.changed", "user", user.value(), role.name());
            return Optional.empty();
        });
    }

    /**
     * Takes a user out of the current business; their running session in it ends.
     *
     * @return why not, or empty when it is done
     */
    @RolesAllowed(Role.OWNER_NAME)
    public Optional<AccountRefusal> remove(UserId user) {
        return transactions.call(() -> {
            if (isLastOwner(user)) {
                return Optional.of(AccountRefusal.LAST_OWNER);
            }
            sql.sql("DELETE FROM membership WHERE business_id = :business AND user_id = :user")
                    .param("user", user.value())
                    .update();
            auditLog.record("member.removed", "user", user.value(), null);
            return Optional.empty();
        });
    }

    /** Locks the owners, so that two of them cannot resign at the same moment. */
    private boolean isLastOwner(UserId user) {
        List<Long> owners = sql.sql("""
                        SELECT user_id FROM membership WHERE business_id = :business AND role = 'OWNER' FOR UPDATE""").query(Long.class).list();
        return owners.equals(List.of(user.value()));
    }
}
