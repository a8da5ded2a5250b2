package io.revisit.testing;

import io.revisit.security.Accounts;
import io.revisit.security.DemoSignIn;
import io.revisit.security.RevisitPrincipal;
import io.revisit.security.Role;
import io.revisit.security.SignedInUser;
import io.revisit.security.UserId;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.UtcTime;
import io.revisit.shared.tenant.BusinessId;
import java.time.Clock;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Makes clinics for tests, each a business of its own in Moscow time, and signs people in to them. */
@Component
public class Clinics {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final Accounts accounts;

    Clinics(JdbcClient jdbc, Ids ids, Clock clock, Accounts accounts) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.accounts = accounts;
    }

    /** A new empty clinic, with its owner signed in on this thread. */
    public BusinessId openAsOwner() {
        BusinessId clinic = open();
        signIn(clinic, Role.OWNER);
        return clinic;
    }

    /** A new empty clinic; nobody is signed in. */
    public BusinessId open() {
        long id = ids.next();
        jdbc.sql("INSERT INTO business (id, name, time_zone, currency, phone_country, created_at) "
                        + "VALUES (:id, :name, 'Europe/Moscow', 'RUB', 'RU', :now)")
                .param("id", id)
                .param("name", "Клиника " + id)
                .param("now", UtcTime.of(clock.instant()))
                .update();
        return new BusinessId(id);
    }

    /** Signs a new user of the clinic in on this thread, until the test ends. */
    public SignedInUser signIn(BusinessId clinic, Role role) {
        return signIn(clinic, role, null);
    }

    /** Signs a new user in, whose work is credited to the staff member (may be null). */
    public SignedInUser signIn(BusinessId clinic, Role role, Long staffId) {
        long id = ids.next();
        String email = role.name().toLowerCase(Locale.ROOT) + id + "@example.org";
        jdbc.sql("INSERT INTO user_account (id, email, name, password_hash, locale, created_at) "
                        + "VALUES (:id, :email, 'Ольга Мельник', 'none', 'ru', :now)")
                .param("id", id)
                .param("email", email)
                .param("now", UtcTime.of(clock.instant()))
                .update();
        jdbc.sql("INSERT INTO membership (business_id, user_id, role, staff_id, created_at) "
                        + "VALUES (:business, :user, :role, :staff, :now)")
                .param("business", clinic.value())
                .param("user", id)
                .param("role", role.name())
                .param("staff", staffId)
                .param("now", UtcTime.of(clock.instant()))
                .update();
        SignedInUser user =
                new SignedInUser(new UserId(id), "Ольга Мельник", email, Locale.of("ru"), clinic, role, staffId);
        enter(user);
        return user;
    }

    /** Gives the clinic one more user, who can sign in on the page with {@link DemoSignIn#PASSWORD}; returns the e-mail. */
    public String letIn(BusinessId clinic, Role role, Locale language) {
        String email = "user" + ids.next() + "@example.org";
        UserId user = accounts.open(new EmailAddress(email), "Ольга Мельник", DemoSignIn.PASSWORD, language);
        accounts.addMember(clinic, user, role, null);
        return email;
    }

    /** Signs that user in on this thread again. */
    public void enter(SignedInUser user) {
        RevisitPrincipal principal = new RevisitPrincipal(user, "none");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
