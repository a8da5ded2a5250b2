package io.revisit.delivery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.delivery.EmailChannelForm;
import io.revisit.delivery.EmailChannelService;
import io.revisit.delivery.EmailSettings.Encryption;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.SecretField;
import java.util.Optional;

/** The form of the clinic's e-mail server, with a test that says what the server objects. */
final class EmailChannelPanel extends Div {

    private static final int LAST_PORT = 65_535;

    private final EmailChannelService service;
    private final Checkbox active = new Checkbox(getTranslation("delivery.email.active"));
    private final TextField host = new TextField(getTranslation("delivery.email.host"));
    private final IntegerField port = new IntegerField(getTranslation("delivery.email.port"));
    private final Select<Encryption> encryption = new Select<>();
    private final TextField user = new TextField(getTranslation("delivery.email.user"));
    private final PasswordField password = new SecretField(getTranslation("delivery.email.password"));
    private final EmailField from = new EmailField(getTranslation("delivery.email.from"));
    private final TextField fromName = new TextField(getTranslation("delivery.email.from-name"));
    private final IntegerField perMinute = new IntegerField(getTranslation("delivery.email.per-minute"));
    private final Checkbox measured = new Checkbox(getTranslation("delivery.email.measured"));
    private final EmailField testAddress = new EmailField(getTranslation("delivery.email.test-address"));
    private boolean passwordKept;

    EmailChannelPanel(EmailChannelService service, String ownAddress) {
        this.service = service;
        host.setPlaceholder("smtp.example.ru");
        encryption.setLabel(getTranslation("delivery.email.encryption"));
        encryption.setItems(Encryption.values());
        encryption.setItemLabelGenerator(one -> getTranslation("delivery.email.encryption." + one));
        port.setMin(1);
        port.setMax(LAST_PORT);
        perMinute.setMin(1);
        perMinute.setMax(EmailChannelForm.MAX_PER_MINUTE);
        perMinute.setHelperText(getTranslation("delivery.email.per-minute.help"));
        measured.setHelperText(getTranslation("delivery.email.measured.help"));
        testAddress.setValue(ownAddress);
        show(service.current());
        addClassName("channels-panel");
        add(
                new H2(getTranslation("delivery.email.title")),
                new Paragraph(getTranslation("delivery.email.explanation")),
                fields(),
                active,
                measured,
                buttons());
    }

    private Div fields() {
        Div fields = new Div(host, port, encryption, user, password, from, fromName, perMinute);
        fields.addClassName("channels-fields");
        return fields;
    }

    private Div buttons() {
        Button save = new Button(getTranslation("delivery.email.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button test = new Button(getTranslation("delivery.email.test"), _ -> test());
        Div testing = new Div(testAddress, test);
        testing.addClassName("channels-test");
        Div buttons = new Div(save, testing);
        buttons.addClassName("channels-buttons");
        return buttons;
    }

    private void show(EmailChannelForm form) {
        active.setValue(form.active());
        host.setValue(form.host());
        port.setValue(form.port());
        encryption.setValue(form.encryption());
        user.setValue(form.user());
        passwordKept = form.passwordKept();
        password.clear();
        password.setPlaceholder(passwordKept ? getTranslation("delivery.email.password.kept") : "");
        from.setValue(form.from());
        fromName.setValue(form.fromName());
        perMinute.setValue(form.perMinute());
        measured.setValue(form.measured());
    }

    private void save() {
        if (isValid()) {
            service.save(form());
            show(service.current());
            Notices.success(getTranslation(active.getValue() ? "delivery.email.saved" : "delivery.email.saved-off"));
        }
    }

    private void test() {
        Optional<EmailAddress> to = EmailAddress.parse(testAddress.getValue());
        invalid(testAddress, to.isEmpty(), "delivery.email.problem.address");
        if (to.isPresent() && isValid()) {
            service.test(
                            form(),
                            to.get(),
                            getTranslation("delivery.email.test.subject"),
                            getTranslation("delivery.email.test.body"))
                    .ifPresentOrElse(
                            objection -> Notices.error(getTranslation("delivery.email.test.failed", objection)),
                            () -> Notices.success(getTranslation(
                                    "delivery.email.test.sent", to.get().value())));
        }
    }

    private boolean isValid() {
        boolean noHost = host.isEmpty() || host.getValue().contains(" ");
        host.setInvalid(noHost);
        host.setErrorMessage(getTranslation("delivery.email.problem.host"));
        boolean noPort = port.isEmpty() || port.getValue() < 1 || port.getValue() > LAST_PORT;
        port.setInvalid(noPort);
        port.setErrorMessage(getTranslation("delivery.email.problem.port"));
        boolean noLimit = perMinute.isEmpty()
                || perMinute.getValue() < 1
                || perMinute.getValue() > EmailChannelForm.MAX_PER_MINUTE;
        perMinute.setInvalid(noLimit);
        perMinute.setErrorMessage(getTranslation("delivery.email.problem.per-minute", EmailChannelForm.MAX_PER_MINUTE));
        boolean noSender = EmailAddress.parse(from.getValue()).isEmpty();
        invalid(from, noSender, "delivery.email.problem.address");
        return !noHost && !noPort && !noLimit && !noSender;
    }

    private void invalid(EmailField field, boolean invalid, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(invalid);
    }

    private EmailChannelForm form() {
        return new EmailChannelForm(
                active.getValue(),
                host.getValue().strip(),
                port.getValue(),
                encryption.getValue(),
                user.getValue().strip(),
                passwordKept,
                password.isEmpty() ? null : password.getValue(),
                from.getValue().strip(),
                fromName.getValue().strip(),
                perMinute.getValue(),
                measured.getValue());
    }
}
