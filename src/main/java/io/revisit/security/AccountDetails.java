package io.revisit.security;

import io.revisit.shared.EmailAddress;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds who signs in by e-mail, in the business that they worked in last, else in the first of theirs. */
@Component
class AccountDetails implements UserDetailsService {

    private final Accounts accounts;

    AccountDetails(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        Account account = EmailAddress.parse(email)
                .flatMap(accounts::find)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
        List<Membership> memberships = accounts.memberships(account.id());
        Membership membership = memberships.stream()
                .filter(m -> Objects.equals(m.business().value(), account.lastBusiness()))
                .findFirst()
                .or(() -> memberships.stream().findFirst())
                .orElseThrow(() -> new UsernameNotFoundException("The account belongs to no business"));
        return principal(account, membership);
    }

    static RevisitPrincipal principal(Account account, Membership membership) {
        SignedInUser user = new SignedInUser(
                account.id(),
                account.name(),
                account.email(),
                account.locale(),
                membership.business(),
                membership.role(),
                membership.staffId());
        return new RevisitPrincipal(user, account.passwordHash());
    }
}
