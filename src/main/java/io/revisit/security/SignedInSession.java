package io.revisit.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of the signed-in user, where Spring Security and the pages look. */
@Component
class SignedInSession {

    /** From now on the session's user is this one: another business, language or password. */
    void replace(RevisitPrincipal principal) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        UsernamePasswordAuthenticationToken now =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        now.setDetails(before == null ? null : before.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.getSession()
                    .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }

    /** Closes the other windows of the session: what they show belongs to the business left. */
    void closeOtherWindows() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            UI current = UI.getCurrent();
            List.copyOf(session.getUIs()).stream().filter(ui -> ui != current).forEach(UI::close);
        }
    }
}
