package io.revisit.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose sign-in no longer holds: the password was changed elsewhere, or the user was taken out of the
 * business or given another role there. One look-up by primary keys a request; works across nodes.
 */
class SignInWatch extends OncePerRequestFilter {

    private static final String HOLDS = """
            SELECT EXISTS (
                SELECT 1 FROM user_account u JOIN membership m ON m.user_id = u.id
                WHERE u.id = :user AND u.password_hash = :hash AND m.business_id = :business AND m.role = :role)""";

    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    SignInWatch(CurrentUser currentUser, JdbcClient jdbc) {
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/VAADIN/") || path.startsWith("/styles/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean over = currentUser.principal().filter(p -> !holds(p)).isPresent();
        if (over) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean holds(RevisitPrincipal principal) {
        return jdbc.sql(HOLDS)
                .param("user", principal.user().id().value())
                .param("hash", principal.passwordHash())
                .param("business", principal.user().business().value())
                .param("role", principal.user().role().name())
                .query(Boolean.class)
                .single();
    }
}
