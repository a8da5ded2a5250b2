package io.revisit.delivery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.delivery.MessageResponse;
import io.revisit.delivery.MessageRow;
import io.revisit.delivery.MessageState;
import io.revisit.delivery.ResponseKind;
import io.revisit.patient.ui.PatientNavigation;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.SidePanel;
import java.util.Set;

/** One message: what it says, where it stands and why, and what can be decided about it. */
final class MessagePanel {

    private final SidePanel panel;
    private final MessageRow message;
    private final Formats formats;

    /**
     * @param decisions null when the user may not decide
     * @param answers to note an answer with
     * @param changed to be run after a decision or a note
     */
    MessagePanel(
            MessageRow message,
            MessageTexts texts,
            @org.jspecify.annotations.Nullable MessageDecisions decisions,
            AnswerNotes answers,
            Runnable changed) {
        panel = new SidePanel(
                message.subject() == null || message.subject().isBlank() ? titleOf(message) : message.subject());
        this.message = message;
        this.formats = texts.formats();
        Runnable done = () -> {
            panel.close();
            changed.run();
        };
        panel.add(facts(texts));
        if (message.responses().keySet().equals(Set.of(ResponseKind.OPENED))) {
            panel.add(hint());
        }
        panel.add(text());
        answers.button(message, done).ifPresent(button -> panel.add(buttons(button)));
        if (decisions != null && message.state() == MessageState.UNKNOWN) {
            panel.add(undecided(decisions, done));
        } else if (decisions != null && message.state() == MessageState.FAILED) {
            panel.add(buttons(decisions.resendButton(message, done)));
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
        for (ResponseKind kind : ResponseKind.values()) {
            MessageResponse response = message.responses().get(kind);
            if (response != null) {
                fact(facts, "delivery.message." + MessageTexts.code(kind), new Span(texts.told(response)));
            }
        }
        return facts;
    }

    private static Paragraph hint() {
        Paragraph hint = new Paragraph(I18NProvider.translate("delivery.opened.hint"));
        hint.addClassName("campaign-hint");
        return hint;
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

    private Div undecided(MessageDecisions decisions, Runnable done) {
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
