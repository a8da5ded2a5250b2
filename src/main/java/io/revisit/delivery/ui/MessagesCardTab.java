package io.revisit.delivery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.delivery.MessageFilter;
import io.revisit.delivery.MessageLog;
import io.revisit.delivery.MessageRow;
import io.revisit.patient.Patient;
import io.revisit.patient.ui.PatientCardTab;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.LazyGrid;

/** «Сообщения» on the patient card: what was sent to the patient, what not and why. */
@org.springframework.stereotype.Component
class MessagesCardTab implements PatientCardTab {

    private final MessageLog messages;
    private final MessageTexts texts;
    private final MessageDecisions decisions;
    private final AnswerNotes answers;

    MessagesCardTab(MessageLog messages, MessageTexts texts, MessageDecisions decisions, AnswerNotes answers) {
        this.messages = messages;
        this.texts = texts;
        this.decisions = decisions;
        this.answers = answers;
    }

    @Override
    public String code() {
        return "messages";
    }

    @Override
    public String titleKey() {
        return "delivery.card.title";
    }

    @Override
    public int order() {
        return MESSAGES;
    }

    @Override
    public Component content(Patient patient, Runnable changed) {
        MessageFilter filter = MessageFilter.ALL.withPatient(patient.id());
        long found = messages.count(filter);
        if (found == 0) {
            return new EmptyState(VaadinIcon.ENVELOPE_O, I18NProvider.translate("delivery.card.empty"));
        }
        LazyGrid<MessageRow> grid = MessageGrid.of(
                texts,
                false,
                message -> new MessagePanel(message, texts, decisions.allowed().orElse(null), answers, changed).open());
        grid.load((offset, limit, _) -> messages.page(filter, offset, limit), () -> (int) found);
        grid.addClassName("messages-card-grid");
        return grid;
    }
}
