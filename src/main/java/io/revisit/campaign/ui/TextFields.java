package io.revisit.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.campaign.Campaign;
import io.revisit.campaign.CampaignContent;
import io.revisit.campaign.CampaignProblem;
import io.revisit.campaign.Placeholder;
import io.revisit.delivery.TransportKind;
import java.util.List;
import java.util.Locale;

/** «Что»: subject and text, with buttons that put placeholders in. */
final class TextFields extends Div {

    private final TextField subject = new TextField(getTranslation("campaign.field.subject"));
    private final TextArea body = new TextArea(getTranslation("campaign.field.body"));

    TextFields(CampaignContent content, Runnable changed) {
        subject.setMaxLength(Campaign.MAX_SUBJECT);
        subject.setValue(content.subject());
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.addValueChangeListener(_ -> changed.run());
        body.setMaxLength(Campaign.MAX_BODY);
        body.setMinRows(8);
        body.setValue(content.body());
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.addValueChangeListener(_ -> changed.run());
        addClassName("campaign-text");
        add(subject, body, placeholders());
    }

    String subject() {
        return subject.getValue();
    }

    String body() {
        return body.getValue();
    }

    /** Shows what the fields are for with that transport. */
    void adapt(TransportKind transport) {
        subject.setVisible(transport == TransportKind.EMAIL);
        body.setHelperText(getTranslation(
                transport == TransportKind.EMAIL
                        ? "campaign.field.body.help.email"
                        : "campaign.field.body.help.outbox"));
    }

    /** Marks what the text itself lacks. */
    void mark(List<CampaignProblem> problems) {
        String faults = problems.stream()
                .filter(problem -> problem instanceof CampaignProblem.UnknownPlaceholder
                        || problem instanceof CampaignProblem.BrokenTemplate)
                .map(CampaignTexts::problem)
                .distinct()
                .reduce("", (all, one) -> all.isEmpty() ? one : all + " " + one);
        body.setErrorMessage(faults);
        body.setInvalid(!faults.isEmpty());
    }

    private Div placeholders() {
        Div buttons = new Div(new Span(getTranslation("campaign.field.insert")));
        for (Placeholder placeholder : Placeholder.values()) {
            String key = placeholder.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Button button = new Button(
                    getTranslation("campaign.placeholder." + key), _ -> insert(placeholder.written(getLocale())));
            button.addClassName("chip");
            buttons.add(button);
        }
        buttons.addClassName("campaign-placeholders");
        return buttons;
    }

    /** Where the cursor stands, which only the browser knows. */
    private void insert(String placeholder) {
        body.getElement().executeJs("return this.inputElement.selectionStart").then(Integer.class, position -> {
            String text = body.getValue();
            int at = Math.clamp(position == null ? text.length() : position, 0, text.length());
            body.setValue(text.substring(0, at) + placeholder + text.substring(at));
            body.focus();
        });
    }
}
