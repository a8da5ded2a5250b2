package io.revisit.business.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import io.revisit.business.NamedRef;
import io.revisit.security.InvitationService;
import io.revisit.security.Role;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.ui.Notices;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Asks whom to invite, then shows the link, which is not stored and cannot be shown again. */
class InviteDialog extends Dialog {

    /** Makes the invitation. */
    @FunctionalInterface
    interface Invite {
        InvitationService.Outcome invite(EmailAddress email, Role role, @Nullable Long staffId);
    }

    private final Invite invite;
    private final TextField email = new TextField();
    private final RoleFields fields;
    private final Button make = new Button();
    private final Button cancel = new Button();

    InviteDialog(List<NamedRef> staff, Invite invite) {
        this.invite = invite;
        this.fields = new RoleFields(staff);
        setHeaderTitle(getTranslation("business.access.invite"));
        email.setLabel(getTranslation("security.email"));
        email.setMaxLength(EmailAddress.MAX_LENGTH);
        email.setRequiredIndicatorVisible(true);
        email.setAutofocus(true);
        Div content = new Div(email, fields);
        content.addClassName("dialog-fields");
        add(content);
        cancel.setText(getTranslation("business.cancel"));
        cancel.addClickListener(_ -> close());
        make.setText(getTranslation("business.access.make-link"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(_ -> make());
        getFooter().add(cancel, make);
    }

    private void make() {
        Optional<EmailAddress> address = EmailAddress.parse(email.getValue());
        if (address.isEmpty()) {
            refuse(getTranslation("business.access.email.wrong"));
            return;
        }
        switch (invite.invite(address.get(), fields.chosenRole(), fields.chosenStaff())) {
            case InvitationService.Outcome.Invited(String token) -> showLink(address.get(), token);
            case InvitationService.Outcome.Refused(var why) -> refuse(getTranslation(why.messageKey()));
        }
    }

    private void refuse(String reason) {
        email.setErrorMessage(reason);
        email.setInvalid(true);
        email.focus();
    }

    private void showLink(EmailAddress address, String token) {
        String link = ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path("/invitation/" + token)
                .toUriString();
        TextField shown = new TextField(getTranslation("business.access.link"), link, "");
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        Button copy = new Button(getTranslation("business.access.copy"), _ -> {
            UI.getCurrent().getPage().executeJs("navigator.clipboard?.writeText($0)", link);
            Notices.success(getTranslation("business.access.copied"));
        });
        Div content = new Div(
                new Paragraph(
                        getTranslation("business.access.link.text", address.value(), InvitationService.VALID.toDays())),
                shown,
                copy);
        content.addClassName("dialog-fields");
        removeAll();
        add(content);
        make.setVisible(false);
        cancel.setText(getTranslation("business.close"));
    }
}
