package io.revisit.layout;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** A screen could not be made: says under which number the log has the cause. */
@AnonymousAllowed
public final class InternalErrorPage extends ErrorPage implements HasErrorParameter<Exception> {
    private final Incidents incidents;

    public InternalErrorPage(Incidents incidents) {
        super("layout.error.internal.title", VaadinIcon.TOOLS);
        this.incidents = incidents;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (parameter.getException() instanceof AccessDeniedException) {
            event.rerouteToError(com.vaadin.flow.router.AccessDeniedException.class);
            return HttpServletResponse.SC_FORBIDDEN;
        }
        explain(getTranslation("layout.error.internal.text", incidents.record(parameter.getException())));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
