package io.revisit.security;

import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks e-mail and password, but only as often as {@link SignInThrottle} lets it. An unknown e-mail takes the same time
 * and gets the same answer as a wrong password.
 */
@Component
class ThrottledSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwordCheck;
    private final SignInThrottle throttle;

    ThrottledSignIn(AccountDetails accounts, PasswordEncoder passwords, SignInThrottle throttle) {
        this.passwordCheck = new DaoAuthenticationProvider(accounts);
        this.passwordCheck.setPasswordEncoder(passwords);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication asked) throws AuthenticationException {
        String email = asked.getName();
        String address = addressOf(asked);
        Optional<Duration> wait = throttle.take(email, address);
        if (wait.isPresent()) {
            throw new SignInLocked(wait.get());
        }
        Authentication signedIn = passwordCheck.authenticate(asked);
        throttle.succeeded(email, address);
        if (signedIn == null) {
            throw new IllegalStateException("The password check gave no answer");
        }
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String addressOf(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                ? SignInAddress.of(details.getRemoteAddress())
                : "unknown";
    }

    /** Too many failures lately. */
    static final class SignInLocked extends LockedException {

        private static final long serialVersionUID = 1;

        private final Duration wait;

        SignInLocked(Duration wait) {
            super("Too many failed sign-ins");
            this.wait = wait;
        }

        /** How long to wait, in whole minutes rounded up. */
        long minutes() {
            return Math.max(1, wait.plusSeconds(59).toMinutes());
        }
    }
}
