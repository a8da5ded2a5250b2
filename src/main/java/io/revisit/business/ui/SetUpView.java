package io.revisit.business.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.revisit.business.BusinessOpening;
import io.revisit.business.NewBusiness;
import io.revisit.business.NewUser;
import io.revisit.security.PasswordRules;
import io.revisit.security.ui.FirstSignIn;
import io.revisit.security.ui.PublicPage;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.ui.SecretField;
import io.revisit.shared.ui.TranslatedTitle;
import io.revisit.shared.ui.TypedChoice;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** The first page of an empty installation: names the clinic and makes its owner. Closed once anybody can sign in. */
@Route(value = "set-up", autoLayout = false)
@AnonymousAllowed
class SetUpView extends Composite<Div> implements BeforeEnterObserver, TranslatedTitle {

    private static final int LONGEST_NAME = 200;

    private final BusinessOpening opening;
    private final TextField clinic = new TextField();
    private final ComboBox<String> zone = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final PasswordField password = new SecretField();

    SetUpView(BusinessOpening opening) {
        this.opening = opening;
        PublicPage page = new PublicPage(getTranslation(titleKey()), getTranslation("business.setup.text"));
        clinic.setLabel(getTranslation("business.clinic.name"));
        clinic.setMaxLength(LONGEST_NAME);
        clinic.setAutofocus(true);
        zone.setLabel(getTranslation("business.clinic.zone"));
        zone.setItems(Regions.zones());
        zone.setItemLabelGenerator(id -> Regions.zoneName(id, getLocale()));
        zone.setValue("Europe/Moscow");
        TypedChoice.enable(zone);
        name.setLabel(getTranslation("business.setup.name"));
        name.setMaxLength(LONGEST_NAME);
        email.setLabel(getTranslation("security.email"));
        email.setMaxLength(EmailAddress.MAX_LENGTH);
        password.setLabel(getTranslation("security.password"));
        password.setHelperText(getTranslation("security.password.rule", PasswordRules.SHORTEST));
        Button open = new Button(getTranslation("business.setup.open"), _ -> open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClickShortcut(Key.ENTER);
        page.addToPanel(clinic, zone, name, email, password, open);
        getContent().add(page);
    }

    @Override
    public String titleKey() {
        return "business.setup.title";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!opening.isNeeded()) {
            event.forwardTo("sign-in");
        }
    }

    private void open() {
        Optional<EmailAddress> address = EmailAddress.parse(email.getValue());
        boolean good = check(clinic, !clinic.getValue().isBlank(), "business.name.missing");
        good &= check(name, !name.getValue().isBlank(), "security.name.missing");
        good &= check(email, address.isPresent(), "business.access.email.wrong");
        zone.setErrorMessage(getTranslation("business.choose"));
        zone.setInvalid(zone.isEmpty());
        var problem = PasswordRules.problem(password.getValue(), email.getValue());
        password.setErrorMessage(problem.map(p -> getTranslation(p.messageKey(), PasswordRules.SHORTEST))
                .orElse(""));
        password.setInvalid(problem.isPresent());
        if (good && !zone.isInvalid() && problem.isEmpty()) {
            opening.openFirst(
                    new NewBusiness(clinic.getValue().strip(), ZoneId.of(zone.getValue()), false),
                    new NewUser(
                            address.orElseThrow(),
                            name.getValue().strip(),
                            password.getValue(),
                            Locale.of(getLocale().getLanguage())));
            FirstSignIn.open(address.orElseThrow().value());
        }
    }

    private boolean check(TextField field, boolean good, String messageKey) {
        field.setErrorMessage(getTranslation(messageKey));
        field.setInvalid(!good);
        return good;
    }
}
