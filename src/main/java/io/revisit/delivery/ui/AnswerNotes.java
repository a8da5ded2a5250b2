package io.revisit.delivery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.delivery.MessageAnswers;
import io.revisit.delivery.MessageId;
import io.revisit.delivery.MessageRow;
import io.revisit.delivery.ResponseKind;
import io.revisit.shared.ui.Notices;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notes that a patient answered, and takes it back. */
@Component
class AnswerNotes {

    private final MessageAnswers answers;

    AnswerNotes(MessageAnswers answers) {
        this.answers = answers;
    }

    /** What can be done about an answer to the message; empty where it reached no patient. */
    Optional<Button> button(MessageRow message, Runnable done) {
        if (message.sentAt() == null || message.patient() == null) {
            return Optional.empty();
        }
        boolean noted = message.responses().containsKey(ResponseKind.ANSWERED);
        return Optional.of(new Button(
                I18NProvider.translate(noted ? "delivery.answer.undo" : "delivery.answer.note"), _ -> {
                    if (noted) {
                        undo(message.id(), done);
                    } else {
                        note(message.id(), done);
                    }
                }));
    }

    private void note(MessageId message, Runnable done) {
        if (answers.record(message)) {
            Notices.undoable(I18NProvider.translate("delivery.answer.noted"), () -> undo(message, done));
        } else {
            Notices.error(I18NProvider.translate("delivery.decided-meanwhile"));
        }
        done.run();
    }

    private void undo(MessageId message, Runnable done) {
        if (answers.undo(message)) {
            Notices.success(I18NProvider.translate("delivery.answer.undone"));
        } else {
            Notices.error(I18NProvider.translate("delivery.decided-meanwhile"));
        }
        done.run();
    }
}
