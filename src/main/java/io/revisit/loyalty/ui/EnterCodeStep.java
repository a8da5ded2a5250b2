package io.revisit.loyalty.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.delivery.ui.DeliveryNavigation;
import io.revisit.loyalty.CodeSending.Sent;
import io.revisit.shared.ui.Polling;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The second step: the code that the patient reads out, and the rules. */
final class EnterCodeStep extends Composite<Div> {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration RESEND_PAUSE = Duration.ofSeconds(30);
    private static final int MAX_TYPED = 12;

    private final Sent sent;
    private final Clock clock;
    private final Instant resendFrom;
    private final TextField code = new TextField();
    private final Checkbox rules = new Checkbox();
    private final Span timer = new Span();
    private final Button resend = new Button();

    /**
     * @param again sends a new code to the same place
     * @param elsewhere goes back to choosing where
     */
    EnterCodeStep(Sent sent, Clock clock, Runnable again, Runnable elsewhere) {
        this.sent = sent;
        this.clock = clock;
        resendFrom = clock.instant().plus(RESEND_PAUSE);
        code.setLabel(getTranslation("loyalty.register.code"));
        code.addClassName("registration-code");
        code.setAllowedCharPattern("[0-9 ]");
        code.setMaxLength(MAX_TYPED);
        code.setAutocomplete(Autocomplete.OFF);
        code.setRequiredIndicatorVisible(true);
        rules.setLabel(getTranslation("loyalty.register.rules"));
        timer.addClassName("registration-timer");
        resend.setText(getTranslation("loyalty.register.resend"));
        resend.addThemeVariants(ButtonVariant.TERTIARY);
        resend.addClickListener(_ -> again.run());
        Button other = new Button(getTranslation("loyalty.register.elsewhere"), _ -> elsewhere.run());
        other.addThemeVariants(ButtonVariant.TERTIARY);
        Div further = new Div(resend, other);
        further.addClassName("registration-further");
        getContent().addClassName("registration-step");
        getContent()
                .add(
                        sent.leaves()
                                ? new Paragraph(getTranslation("loyalty.register.sent", sent.maskedAddress()))
                                : kept(),
                        code,
                        timer,
                        rules,
                        further);
        tick();
    }

    /** The code went nowhere: without a word about it patient and administrator would wait for it. */
    private Paragraph kept() {
        Anchor outbox = new Anchor(
                DeliveryNavigation.outbox(), getTranslation("loyalty.register.kept.open"), AnchorTarget.BLANK);
        return new Paragraph(
                new Text(getTranslation(
                                "loyalty.register.kept." + sent.channel().name().toLowerCase(Locale.ROOT)) + " "),
                outbox);
    }

    String code() {
        return code.getValue();
    }

    boolean rulesAccepted() {
        return rules.getValue();
    }

    void focus() {
        code.focus();
    }

    void showWrong(int triesLeft) {
        code.setErrorMessage(getTranslation("loyalty.confirm.wrong", triesLeft));
        code.setInvalid(true);
        code.focus();
    }

    void showRulesMissing() {
        rules.setErrorMessage(getTranslation("loyalty.confirm.refused.rules-not-accepted"));
        rules.setInvalid(true);
        rules.focus();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Polling.start(this, TICK, this::tick);
        // A phone shows its digits; the component has no method for it.
        code.getElement().executeJs("this.inputElement.inputMode = 'numeric'");
    }

    private void tick() {
        Instant now = clock.instant();
        Duration left = Duration.between(now, sent.validUntil());
        timer.setText(
                left.isPositive()
                        ? getTranslation(
                                "loyalty.register.left", "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart()))
                        : getTranslation("loyalty.confirm.refused.expired"));
        resend.setEnabled(!now.isBefore(resendFrom));
    }
}
