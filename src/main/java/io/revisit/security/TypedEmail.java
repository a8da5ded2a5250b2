package io.revisit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail of a failed sign-in or of a new account, kept for the page that asks for the password. It waits in the session, once, and not in the address,
 * which browsers and logs would remember.
 */
public final class TypedEmail {

    private static final String KEPT = TypedEmail.class.getName();
    private static final int LONGEST = 254;

    private TypedEmail() {}

    /** Keeps what was typed where there is a session already; a form without one was sent by no page of ours. */
    static void keep(HttpServletRequest form) {
        HttpSession session = form.getSession(false);
        String typed = form.getParameter("username");
        if (session != null && typed != null && typed.length() <= LONGEST) {
            session.setAttribute(KEPT, typed);
        }
    }

    /** Keeps the address of an account that was just made, so that only its password is left to type. */
    public static void keep(HttpSession session, String email) {
        session.setAttribute(KEPT, email);
    }

    /** Gives what was kept in the session and forgets it. */
    public static Optional<String> take(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(KEPT) instanceof String typed)) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT);
        return Optional.of(typed);
    }
}
