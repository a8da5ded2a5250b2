package io.revisit.security;

import io.revisit.shared.EmailAddress;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets whoever holds the link of an invitation join the business. The link is the permission, so no role is asked for. */
@Component
public class InvitationAcceptance {

    private final InvitationStore invitations;
    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final Transactions transactions;
    private final CurrentBusiness currentBusiness;
    private final AuditLog auditLog;
    private final Clock clock;

    InvitationAcceptance(
            InvitationStore invitations,
            Accounts accounts,
            SignInThrottle throttle,
            PasswordEncoder passwords,
            Transactions transactions,
            CurrentBusiness currentBusiness,
            AuditLog auditLog,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.throttle = throttle;
        this.passwords = passwords;
        this.transactions = transactions;
        this.currentBusiness = currentBusiness;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** What the link offers; empty when it was used, revoked, has expired or never was. */
    public Optional<InvitationOffer> offer(String token) {
        return invitations
                .find(token, clock.instant())
                .map(i -> new InvitationOffer(
                        i.businessName(),
                        i.email(),
                        i.role(),
                        accounts.find(new EmailAddress(i.email())).isPresent()));
    }

    /**
     * Joins with a new account.
     *
     * @return why not, or empty when the address can now sign in
     */
    public Optional<AccountRefusal> acceptAsNewUser(String token, String name, String password, Locale language) {
        return invitations
                .find(token, clock.instant())
                .map(invitation -> PasswordRules.problem(password, invitation.email())
                        .or(() -> join(
                                invitation,
                                () -> accounts.open(
                                        new EmailAddress(invitation.email()), name.strip(), password, language))))
                .orElse(Optional.of(AccountRefusal.INVITATION_OVER));
    }

    /**
     * Joins with the account that the address has already.
     *
     * @param password of that account
     * @return why not, or empty when the account belongs to the business
     */
    public Optional<AccountRefusal> acceptAsKnownUser(String token, String password) {
        Optional<InvitationStore.Invitation> invitation = invitations.find(token, clock.instant());
        Optional<Account> account = invitation.flatMap(i -> accounts.find(new EmailAddress(i.email())));
        if (invitation.isEmpty() || account.isEmpty()) {
            return Optional.of(AccountRefusal.INVITATION_OVER);
        }
        String place = "invitation " + invitation.get().id();
        if (throttle.take(account.get().email(), place).isPresent()) {
            return Optional.of(AccountRefusal.TOO_MANY_TRIES);
        }
        if (!passwords.matches(password, account.get().passwordHash())) {
            return Optional.of(AccountRefusal.WRONG_PASSWORD);
        }
        throttle.succeeded(account.get().email(), place);
        return join(invitation.get(), () -> account.get().id());
    }

    private Optional<AccountRefusal> join(InvitationStore.Invitation invitation, Supplier<UserId> user) {
        return transactions.call(() -> {
            if (!invitations.use(invitation, clock.instant())) {
                return Optional.of(AccountRefusal.INVITATION_OVER);
            }
            UserId joined = user.get();
            accounts.addMember(invitation.business(), joined, invitation.role(), invitation.staffId());
            currentBusiness.run(
                    invitation.business(),
                    () -> auditLog.record(
                            "member.joined",
                            "user",
                            joined.value(),
                            invitation.role().name()));
            return Optional.empty();
        });
    }
}
