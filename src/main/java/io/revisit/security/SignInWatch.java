package io.revisit.security;

import io.revisit.shared.tenant.BusinessesInUse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose sign-in no longer holds: the password was changed elsewhere, or the user was taken out of the
 * business or given another role there. One look-up by primary keys a request; works across nodes.
 */
class SignInWatch extends OncePerRequestFilter {

    private final CurrentUser currentUser;
    private final Accounts accounts;
    private final BusinessesInUse inUse;

    SignInWatch(CurrentUser currentUser, Accounts accounts, BusinessesInUse inUse) {
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.inUse = inUse;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/VAADIN/") || path.startsWith("/styles/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean over =
                currentUser.principal().filter(p -> !accounts.signInHolds(p)).isPresent();
        if (over) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        } else {
            currentUser.find().ifPresent(inUse::used);
        }
        chain.doFilter(request, response);
    }
}
