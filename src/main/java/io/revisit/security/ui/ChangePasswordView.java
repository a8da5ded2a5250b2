package io.revisit.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import io.revisit.security.AccountRefusal;
import io.revisit.security.AccountService;
import io.revisit.security.PasswordRules;
import io.revisit.security.Role;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.SecretField;
import io.revisit.shared.ui.TranslatedTitle;
import jakarta.annotation.security.RolesAllowed;

/** Changes the own password. */
@Route("account/password")
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
class ChangePasswordView extends Composite<Div> implements TranslatedTitle {

    private final AccountService account;
    private final PasswordField current = new SecretField();
    private final PasswordField wanted = new SecretField();
    private final PasswordField again = new SecretField();

    ChangePasswordView(AccountService account) {
        this.account = account;
        current.setLabel(getTranslation("security.password.current"));
        wanted.setLabel(getTranslation("security.password.wanted"));
        wanted.setHelperText(getTranslation("security.password.rule", PasswordRules.SHORTEST));
        again.setLabel(getTranslation("security.password.again"));
        Button change = new Button(getTranslation("security.password.change"), _ -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.addClickShortcut(Key.ENTER);
        Div form =
                new Div(new Paragraph(getTranslation("security.password.explanation")), current, wanted, again, change);
        form.addClassName("narrow-form");
        getContent().addClassName("view");
        getContent().add(new PageHeader(getTranslation(titleKey())), form);
    }

    @Override
    public String titleKey() {
        return "security.password.title";
    }

    private void change() {
        current.setInvalid(false);
        wanted.setInvalid(false);
        again.setErrorMessage(getTranslation("security.password.differs"));
        again.setInvalid(!again.getValue().equals(wanted.getValue()));
        if (again.isInvalid()) {
            return;
        }
        account.changePassword(current.getValue(), wanted.getValue()).ifPresentOrElse(this::explain, this::done);
    }

    private void explain(AccountRefusal refusal) {
        boolean aboutCurrent = refusal == AccountRefusal.WRONG_PASSWORD || refusal == AccountRefusal.TOO_MANY_TRIES;
        PasswordField field = aboutCurrent ? current : wanted;
        field.setErrorMessage(getTranslation(refusal.messageKey(), PasswordRules.SHORTEST));
        field.setInvalid(true);
        field.focus();
    }

    private void done() {
        current.clear();
        wanted.clear();
        again.clear();
        Notices.success(getTranslation("security.password.done"));
    }
}
