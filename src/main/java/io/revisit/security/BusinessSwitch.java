package io.revisit.security;

import io.revisit.shared.tenant.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Moves the signed-in user from one of their businesses to another. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class BusinessSwitch {

    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final SignedInSession session;

    BusinessSwitch(Accounts accounts, CurrentUser currentUser, SignedInSession session) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.session = session;
    }

    /** The businesses of the signed-in user, in order of their names. */
    public List<Membership> businesses() {
        return accounts.memberships(currentUser.require().id());
    }

    /**
     * Goes on in another business, in the role that the user has there. Other windows of the session are closed, so that
     * nothing begun in one business is saved in another.
     *
     * @throws AccessDeniedException when the user does not belong to it
     */
    public void to(BusinessId business) {
        UserId user = currentUser.require().id();
        Membership membership = accounts.memberships(user).stream()
                .filter(m -> m.business().equals(business))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("Not a member of the business"));
        Account account = accounts.find(user).orElseThrow();
        accounts.rememberBusiness(user, business);
        session.replace(AccountDetails.principal(account, membership));
        session.closeOtherWindows();
    }
}
