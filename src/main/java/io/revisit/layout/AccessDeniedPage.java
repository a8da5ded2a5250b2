package io.revisit.layout;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The user's role does not include the screen. */
@AnonymousAllowed
public final class AccessDeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {
    public AccessDeniedPage() {
        super("layout.error.denied.title", VaadinIcon.LOCK);
        explain(getTranslation("layout.error.denied.text"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
