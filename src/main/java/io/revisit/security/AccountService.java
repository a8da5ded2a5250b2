package io.revisit.security;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** What signed-in users change about themselves. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class AccountService {

    /** The languages of the interface, the first of them unless another is chosen. */
    public static final List<Locale> LANGUAGES = List.of(Locale.of("ru"), Locale.of("en"));

    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final SignedInSession session;
    private final AuditLog auditLog;

    AccountService(
            Accounts accounts,
            CurrentUser currentUser,
            SignInThrottle throttle,
            PasswordEncoder passwords,
            SignedInSession session,
            AuditLog auditLog) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.throttle = throttle;
        this.passwords = passwords;
        this.session = session;
        this.auditLog = auditLog;
    }

    /**
     * Changes the signed-in user's password. Every other session of theirs ends.
     *
     * @return why not, or empty when it is done
     */
    public Optional<AccountRefusal> changePassword(String current, String wanted) {
        SignedInUser user = currentUser.require();
        Optional<AccountRefusal> problem = PasswordRules.problem(wanted, user.email());
        if (problem.isPresent()) {
            return problem;
        }
        String place = "own password of " + user.id().value();
        if (throttle.take(user.email(), place).isPresent()) {
            return Optional.of(AccountRefusal.TOO_MANY_TRIES);
        }
        Account account = accounts.find(user.id()).orElseThrow();
        if (!passwords.matches(current, account.passwordHash())) {
            return Optional.of(AccountRefusal.WRONG_PASSWORD);
        }
        throttle.succeeded(user.email(), place);
        accounts.changePassword(user.id(), wanted);
        auditLog.record("user.password-changed", "user", user.id().value(), null);
        String hash = accounts.find(user.id()).orElseThrow().passwordHash();
        session.replace(new RevisitPrincipal(user, hash));
        return Optional.empty();
    }

    /** Stores the language of the signed-in user's interface. */
    public void chooseLanguage(Locale language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("No interface in " + language);
        }
        SignedInUser user = currentUser.require();
        accounts.changeLocale(user.id(), language);
        Account account = accounts.find(user.id()).orElseThrow();
        session.replace(
                AccountDetails.principal(account, new Membership(user.business(), "", user.role(), user.staffId())));
    }
}
