package io.revisit.layout;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** There is nothing at the address. */
@AnonymousAllowed
public final class NotFoundPage extends ErrorPage implements HasErrorParameter<NotFoundException> {
    public NotFoundPage() {
        super("layout.error.notfound.title", VaadinIcon.MAP_MARKER);
        explain(getTranslation("layout.error.notfound.text"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
