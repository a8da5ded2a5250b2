package io.revisit.loyalty.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.revisit.loyalty.CodeSending;
import io.revisit.loyalty.CodeSending.Sent;
import io.revisit.loyalty.Confirmation;
import io.revisit.loyalty.Confirmation.Digitized;
import io.revisit.loyalty.Confirmation.WrongCode;
import io.revisit.loyalty.DigitizationService;
import io.revisit.patient.ConsentChannel;
import io.revisit.patient.Patient;
import io.revisit.shared.ui.ErrorNotice;
import io.revisit.shared.ui.Notices;
import java.time.Clock;

/** Registers a patient in two steps: a code goes out, then it is entered and the rules are accepted. */
final class RegistrationDialog extends Dialog {
    private final Patient patient;
    private final DigitizationService digitizations;
    private final Clock clock;
    private final Runnable changed;
    private final Div step = new Div();
    private final Div notices = new Div();

    /** @param changed to be run after the patient has joined */
    RegistrationDialog(Patient patient, DigitizationService digitizations, Clock clock, Runnable changed) {
        this.patient = patient;
        this.digitizations = digitizations;
        this.clock = clock;
        this.changed = changed;
        setHeaderTitle(getTranslation("loyalty.register.title", patient.name().full()));
        addClassName("registration-dialog");
        setCloseOnOutsideClick(false);
        add(step, notices);
        askWhere();
    }

    private void askWhere() {
        SendCodeStep send = new SendCodeStep(patient);
        Button confirm = primary("loyalty.register.send", () -> send.channel().ifPresent(this::send));
        confirm.setEnabled(send.channel().isPresent());
        show(send, confirm);
    }

    private void send(ConsentChannel channel) {
        notices.removeAll();
        switch (digitizations.sendCode(patient.id(), channel)) {
            case Sent sent -> askCode(sent);
            case CodeSending.Refused refused -> refuse(refused.reason().key());
        }
    }

    private void askCode(Sent sent) {
        EnterCodeStep enter = new EnterCodeStep(sent, clock, () -> send(sent.channel()), this::askWhere);
        Button confirm = primary("loyalty.register.confirm", () -> confirm(enter));
        confirm.addClickShortcut(Key.ENTER);
        show(enter, confirm);
        enter.focus();
    }

    private void confirm(EnterCodeStep enter) {
        notices.removeAll();
        Confirmation confirmation = digitizations.confirm(patient.id(), enter.code(), enter.rulesAccepted());
        switch (confirmation) {
            case Digitized _ -> finish();
            case WrongCode wrong -> enter.showWrong(wrong.triesLeft());
            case Confirmation.Refused refused -> {
                switch (refused.reason()) {
                    case RULES_NOT_ACCEPTED -> enter.showRulesMissing();
                    case ALREADY_DIGITIZED, NO_CODE, EXPIRED, TRIES_USED_UP ->
                        refuse(refused.reason().key());
                }
            }
        }
    }

    private void finish() {
        close();
        Notices.success(getTranslation("loyalty.register.done", patient.name().full()));
        changed.run();
    }

    private void refuse(String key) {
        notices.add(new ErrorNotice(getTranslation(key)));
    }

    private void show(Component content, Button confirm) {
        step.removeAll();
        step.add(content);
        getFooter().removeAll();
        getFooter().add(new Button(getTranslation("ui.confirm.cancel"), _ -> close()), confirm);
    }

    private Button primary(String key, Runnable action) {
        Button button = new Button(getTranslation(key), _ -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
