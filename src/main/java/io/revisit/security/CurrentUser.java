package io.revisit.security;

import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.SignedInBusiness;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in on this thread; nobody in a background job. */
@Component
public class CurrentUser implements SignedInBusiness {

    /** The signed-in user, or empty on a public page and in a background job. */
    public Optional<SignedInUser> user() {
        return principal().map(RevisitPrincipal::user);
    }

    Optional<RevisitPrincipal> principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof RevisitPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }

    /** The signed-in user; without one the caller is wrong, since its route and service demand a role. */
    public SignedInUser require() {
        return user().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    @Override
    public Optional<BusinessId> find() {
        return user().map(SignedInUser::business);
    }
}
