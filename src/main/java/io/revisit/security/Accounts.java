package io.revisit.security;

import io.revisit.shared.EmailAddress;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.UtcTime;
import io.revisit.shared.tenant.BusinessId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * User accounts and what they belong to. Accounts stand above businesses, and are read before one is chosen: that is why
 * this class, and not the gate for a tenant's SQL, asks the database.
 */
@Component
public class Accounts {

    /** The very first account of an installation has this id, so that two set-ups at once cannot both succeed. */
    private static final long FIRST = 1;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Ids ids, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether anybody can sign in at all; until then the set-up page is open. */
    public boolean any() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM user_account)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Opens an account.
     *
     * @param password as typed; the caller has asked {@link PasswordRules} about it
     * @throws org.springframework.dao.DuplicateKeyException when the address has one already
     */
    public UserId open(EmailAddress email, String name, String password, Locale locale) {
        return insert(ids.next(), email, name, password, locale);
    }

    /**
     * Opens the very first account of the installation.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another set-up was faster
     */
    public UserId openFirst(EmailAddress email, String name, String password, Locale locale) {
        return insert(FIRST, email, name, password, locale);
    }

    /**
     * Makes the user a member of the business.
     *
     * @param staffId the staff member that the user's work is credited to, or null
     */
    public void addMember(BusinessId business, UserId user, Role role, @Nullable Long staffId) {
        jdbc.sql("""
                        INSERT INTO membership (business_id, user_id, role, staff_id, created_at)
                        VALUES (:business, :user, :role, :staff, :now)""")
                .param("business", business.value())
                .param("user", user.value())
                .param("role", role.name())
                .param("staff", staffId)
                .param("now", UtcTime.of(clock.instant()))
                .update();
    }

    /** The demo clinic of this installation, if it has one. */
    public Optional<BusinessId> demoBusiness() {
        return jdbc.sql("SELECT id FROM business WHERE demo ORDER BY id LIMIT 1")
                .query(Long.class)
                .optional()
                .map(BusinessId::new);
    }

    Optional<Account> find(EmailAddress email) {
        return jdbc.sql("SELECT * FROM user_account WHERE email = :email")
                .param("email", email.value())
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> find(UserId id) {
        return jdbc.sql("SELECT * FROM user_account WHERE id = :id")
                .param("id", id.value())
                .query(Accounts::account)
                .optional();
    }

    /** The businesses of the user, in order of their names. */
    List<Membership> memberships(UserId user) {
        return jdbc.sql("""
                        SELECT m.business_id, b.name, m.role, m.staff_id
                        FROM membership m JOIN business b ON b.id = m.business_id
                        WHERE m.user_id = :user ORDER BY b.name, b.id""")
                .param("user", user.value())
                .query((row, _) -> new Membership(
                        new BusinessId(row.getLong("business_id")),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("staff_id", Long.class)))
                .list();
    }

    /** Whether the password, the membership and the role that somebody signed in with are still theirs. */
    boolean signInHolds(RevisitPrincipal principal) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT 1 FROM user_account u JOIN membership m ON m.user_id = u.id
                            WHERE u.id = :user AND u.password_hash = :hash
                              AND m.business_id = :business AND m.role = :role)""")
                .param("user", principal.user().id().value())
                .param("hash", principal.passwordHash())
                .param("business", principal.user().business().value())
                .param("role", principal.user().role().name())
                .query(Boolean.class)
                .single();
    }

    void changePassword(UserId user, String password) {
        jdbc.sql("UPDATE user_account SET password_hash = :hash WHERE id = :id")
                .param("hash", passwords.encode(password))
                .param("id", user.value())
                .update();
    }

    void changeLocale(UserId user, Locale locale) {
        jdbc.sql("UPDATE user_account SET locale = :locale WHERE id = :id")
                .param("locale", locale.getLanguage())
                .param("id", user.value())
                .update();
    }

    void rememberBusiness(UserId user, BusinessId business) {
        jdbc.sql("UPDATE user_account SET last_business_id = :business WHERE id = :id")
                .param("business", business.value())
                .param("id", user.value())
                .update();
    }

    private UserId insert(long id, EmailAddress email, String name, String password, Locale locale) {
        jdbc.sql("""
                        INSERT INTO user_account (id, email, name, password_hash, locale, created_at)
                        VALUES (:id, :email, :name, :hash, :locale, :now)""")
                .param("id", id)
                .param("email", email.value())
                .param("name", name)
                .param("hash", passwords.encode(password))
                .param("locale", locale.getLanguage())
                .param("now", UtcTime.of(clock.instant()))
                .update();
        return new UserId(id);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new UserId(row.getLong("id")),
                row.getString("email"),
                row.getString("name"),
                row.getString("password_hash"),
                Locale.of(row.getString("locale")),
                row.getObject("last_business_id", Long.class));
    }
}
