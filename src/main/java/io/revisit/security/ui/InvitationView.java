package io.revisit.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.revisit.security.AccountRefusal;
import io.revisit.security.InvitationAcceptance;
import io.revisit.security.InvitationOffer;
import io.revisit.security.PasswordRules;
import io.revisit.shared.ui.SecretField;
import io.revisit.shared.ui.TranslatedTitle;
import java.util.Locale;
import java.util.Optional;

/** Where the link of an invitation leads: a new user chooses name and password, a known one gives theirs. */
@Route(value = "invitation", autoLayout = false)
@AnonymousAllowed
class InvitationView extends Composite<Div> implements HasUrlParameter<String>, TranslatedTitle {

    private static final int LONGEST_NAME = 200;

    private final InvitationAcceptance acceptance;
    private final TextField name = new TextField();
    private final PasswordField password = new SecretField();
    private String token = "";

    InvitationView(InvitationAcceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public String titleKey() {
        return "security.invitation.title";
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        token = parameter;
        getContent().removeAll();
        getContent().add(acceptance.offer(token).map(this::offer).orElseGet(this::over));
    }

    private PublicPage offer(InvitationOffer offer) {
        String role = getTranslation(RoleTexts.key(offer.role())).toLowerCase(getLocale());
        PublicPage page = new PublicPage(
                getTranslation("security.invitation.to", offer.businessName()),
                getTranslation(
                        offer.hasAccount() ? "security.invitation.known" : "security.invitation.new",
                        offer.email(),
                        role));
        name.setLabel(getTranslation("security.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setVisible(!offer.hasAccount());
        name.setAutofocus(!offer.hasAccount());
        password.setLabel(getTranslation("security.password"));
        password.setHelperText(
                offer.hasAccount() ? "" : getTranslation("security.password.rule", PasswordRules.SHORTEST));
        Button accept = new Button(getTranslation("security.invitation.accept"), _ -> accept(offer));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.addClickShortcut(Key.ENTER);
        page.addToPanel(name, password, accept);
        return page;
    }

    private PublicPage over() {
        PublicPage page = new PublicPage(
                getTranslation("security.invitation.over.title"), getTranslation("security.refusal.invitation-over"));
        page.addToPanel(new Anchor("/sign-in", getTranslation("security.sign-in.go")));
        return page;
    }

    private void accept(InvitationOffer offer) {
        boolean hasAccount = offer.hasAccount();
        password.setInvalid(false);
        name.setInvalid(!hasAccount && name.getValue().isBlank());
        name.setErrorMessage(getTranslation("security.name.missing"));
        if (name.isInvalid()) {
            return;
        }
        Locale language = Locale.of(getLocale().getLanguage());
        Optional<AccountRefusal> refusal = hasAccount
                ? acceptance.acceptAsKnownUser(token, password.getValue())
                : acceptance.acceptAsNewUser(token, name.getValue(), password.getValue(), language);
        refusal.ifPresentOrElse(this::explain, () -> FirstSignIn.open(offer.email()));
    }

    private void explain(AccountRefusal refusal) {
        if (refusal == AccountRefusal.INVITATION_OVER) {
            getContent().removeAll();
            getContent().add(over());
        } else {
            password.setErrorMessage(getTranslation(refusal.messageKey(), PasswordRules.SHORTEST));
            password.setInvalid(true);
        }
    }
}
