package io.revisit.delivery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.delivery.MessageRow;
import io.revisit.delivery.MessageState;
import io.revisit.patient.ui.PatientNavigation;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.SidePanel;

/** One message: what it says, where it stands and why, and what can be decided about it. */
final class MessagePanel {

    private final SidePanel panel;
    private final MessageRow message;
    private final Formats formats;

    /**
     * @param decisions null when the user may not decide
     * @param changed to be run after a decision
     */
    MessagePanel(
            MessageRow message,
            MessageTexts texts,
            @org.jspecify.annotations.Nullable MessageDecisions decisions,
            Runnable changed) {
        panel = new SidePanel(
                message.subject() == null || message.subject().isBlank() ? titleOf(message) : message.subject());
        this.message = message;
        this.formats = texts.formats();
        panel.add(facts(texts), text());
        if (decisions != null && message.state() == MessageState.UNKNOWN) {
            panel.add(undecided(decisions, changed));
        } else if (decisions != null && message.state() == MessageState.FAILED) {
            panel.add(buttons(decisions.resendButton(message, () -> {
                panel.close();
                changed.run();
            })));
        }
    }

    void open() {
        panel.open();
    }

    private static String titleOf(MessageRow message) {
        return I18NProvider.translate("delivery.message.title." + message.channel());
    }

    private DescriptionList facts(MessageTexts texts) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("message-facts");
        fact(facts, "delivery.column.recipient", recipient());
        fact(facts, "delivery.column.address", new Span(texts.address(message)));
        fact(facts, "delivery.column.state", MessageTexts.badge(message.state()));
        String reason = texts.reason(message);
        if (!reason.isEmpty()) {
            fact(facts, "delivery.message.reason", new Span(reason));
        }
        if (message.error() != null) {
            fact(facts, "delivery.message.error", new Span(message.error()));
        }
        fact(facts, "delivery.message.created", new Span(formats.dateTime(message.createdAt())));
        if (message.sentAt() != null) {
            fact(facts, "delivery.message.sent", new Span(formats.dateTime(message.sentAt())));
        }
        return facts;
    }

    private Component recipient() {
        String name = MessageTexts.recipient(message);
        return message.patient() == null ? new Span(name) : PatientNavigation.link(message.patient(), name);
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(I18NProvider.translate(key)), new DescriptionList.Description(value));
    }

    private Div text() {
        boolean none = message.body() == null || message.body().isEmpty();
        Div text = new Div(none ? MessageTexts.start(message) : message.body());
        text.addClassName("message-text");
        text.setClassName("is-missing", none);
        return text;
    }

    private Div undecided(MessageDecisions decisions, Runnable changed) {
        Runnable done = () -> {
            panel.close();
            changed.run();
        };
        Div box = new Div(
                new Paragraph(I18NProvider.translate("delivery.unknown.explanation")),
                buttons(decisions.considerSentButton(message, done), decisions.resendButton(message, done)));
        box.addClassName("message-undecided");
        return box;
    }

    private static Div buttons(Button... buttons) {
        Div row = new Div();
        row.add(buttons);
        row.addClassName("message-decisions");
        return row;
    }
}
