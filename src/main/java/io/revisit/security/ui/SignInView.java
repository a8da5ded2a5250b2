package io.revisit.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.revisit.security.Accounts;
import io.revisit.security.CurrentUser;
import io.revisit.security.DemoSignIn;
import io.revisit.security.TypedEmail;
import io.revisit.shared.ui.TranslatedTitle;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Asks for e-mail and password; a demo clinic's sign-ins fill the form by a click. Public, since the security configuration
 * names it as the page that others give way to.
 */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Composite<PublicPage> implements BeforeEnterObserver, TranslatedTitle {

    private static final long LONGEST_WAIT_SHOWN = 60;
    private static final String FILL = """
            const fill = (id, value) => {
                const field = this.querySelector('#' + id);
                field.value = value;
                field.dispatchEvent(new Event('input', {bubbles: true}));
            };
            fill('vaadinLoginUsername', $0);
            fill('vaadinLoginPassword', $1);
            this.querySelector('vaadin-button[slot=submit], vaadin-button')?.focus();""";

    /** The fields are made by the form itself, soon after it is there. */
    private static final String ASK_PASSWORD_AGAIN = """
            customElements.whenDefined(this.localName).then(() => this.updateComplete).then(() => {
                const field = this.querySelector('#vaadinLoginUsername');
                field.value = $0;
                field.dispatchEvent(new Event('input', {bubbles: true}));
                this.querySelector('#vaadinLoginPassword')?.focus();
            });""";

    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final LoginForm form = new LoginForm();
    private final LoginI18n texts = LoginI18n.createDefault();

    SignInView(Accounts accounts, CurrentUser currentUser) {
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    @Override
    protected PublicPage initContent() {
        PublicPage page = new PublicPage(getTranslation(titleKey()), "");
        translate();
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        page.addToPanel(form);
        if (accounts.demoBusiness().isPresent()) {
            page.addToPanel(demo());
        }
        return page;
    }

    @Override
    public String titleKey() {
        return "security.sign-in.title";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!accounts.any()) {
            event.forwardTo("set-up");
        } else if (currentUser.user().isPresent()) {
            event.forwardTo("");
        } else {
            showWhatCameBefore(event.getLocation().getQueryParameters());
        }
    }

    private void showWhatCameBefore(QueryParameters parameters) {
        getContent();
        parameters
                .getSingleParameter("locked")
                .filter(minutes -> minutes.matches("\\d{1,4}"))
                .map(Long::valueOf)
                .ifPresent(minutes -> form.showErrorMessage(
                        getTranslation("security.sign-in.locked.title"),
                        getTranslation("security.sign-in.locked.text", Math.min(minutes, LONGEST_WAIT_SHOWN))));
        if (parameters.getParameters().containsKey(FirstSignIn.NEW)) {
            getContent().explain(getTranslation("security.sign-in.new"));
        }
        if (parameters.getParameters().containsKey("error")) {
            form.setError(true);
        }
        typedEmail().ifPresent(email -> {
            form.getElement().setProperty("noAutofocus", true);
            form.getElement().executeJs(ASK_PASSWORD_AGAIN, email);
        });
    }

    private static Optional<String> typedEmail() {
        return VaadinRequest.getCurrent() instanceof HttpServletRequest request
                ? TypedEmail.take(request.getSession(false))
                : Optional.empty();
    }

    private void translate() {
        LoginI18n.Form labels = texts.getForm();
        labels.setTitle("");
        labels.setUsername(getTranslation("security.email"));
        labels.setPassword(getTranslation("security.password"));
        labels.setSubmit(getTranslation("security.sign-in.submit"));
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(getTranslation("security.sign-in.wrong.title"));
        error.setMessage(getTranslation("security.sign-in.wrong.text"));
        error.setUsername(getTranslation("security.sign-in.email-missing"));
        error.setPassword(getTranslation("security.sign-in.password-missing"));
        form.setI18n(texts);
    }

    private Div demo() {
        Div box = new Div(new Paragraph(getTranslation("security.sign-in.demo")));
        box.addClassName("demo-sign-ins");
        for (DemoSignIn signIn : DemoSignIn.values()) {
            Button button = new Button(
                    getTranslation(RoleTexts.key(signIn.role())),
                    _ -> form.getElement().executeJs(FILL, signIn.email(), DemoSignIn.PASSWORD));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setTooltipText(signIn.email());
            box.add(button);
        }
        return box;
    }
}
