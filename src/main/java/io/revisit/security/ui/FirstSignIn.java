package io.revisit.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import io.revisit.security.TypedEmail;
import jakarta.servlet.http.HttpServletRequest;

/** Takes who has just got an account to the sign-in page, which says so and has the e-mail filled in. */
public final class FirstSignIn {

    /** The parameter of the page's address that makes it greet. */
    static final String NEW = "new";

    private FirstSignIn() {}

    /** Leaves for the sign-in page. */
    public static void open(String email) {
        if (VaadinRequest.getCurrent() instanceof HttpServletRequest request) {
            TypedEmail.keep(request.getSession(), email);
        }
        UI.getCurrent().getPage().setLocation("/sign-in?" + NEW);
    }
}
