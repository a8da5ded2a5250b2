package io.revisit.delivery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.delivery.MessageLog;
import io.revisit.delivery.MessageRow;
import io.revisit.delivery.MessageState;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.ui.ConfirmDialogs;
import io.revisit.shared.ui.Notices;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a person may decide about a message that stands still. */
@Component
class MessageDecisions {

    private final MessageLog messages;
    private final CurrentUser currentUser;

    MessageDecisions(MessageLog messages, CurrentUser currentUser) {
        this.messages = messages;
        this.currentUser = currentUser;
    }

    /** These decisions if the signed-in user may take them. */
    Optional<MessageDecisions> allowed() {
        return currentUser
                .user()
                .filter(user -> user.role() != Role.ADMINISTRATOR)
                .map(_ -> this);
    }

    /** Sends it again; where it may have arrived the user is asked first. */
    Button resendButton(MessageRow message, Runnable done) {
        Runnable resend = () -> {
            tell(messages.resend(message.id()), "delivery.resent");
            done.run();
        };
        return new Button(I18NProvider.translate("delivery.resend"), _ -> {
            if (message.state() == MessageState.UNKNOWN) {
                ConfirmDialogs.ask(
                        I18NProvider.translate("delivery.resend.question"),
                        I18NProvider.translate("delivery.resend.consequence"),
                        I18NProvider.translate("delivery.resend"),
                        resend);
            } else {
                resend.run();
            }
        });
    }

    /** Takes it for sent. */
    Button considerSentButton(MessageRow message, Runnable done) {
        return new Button(I18NProvider.translate("delivery.consider-sent"), _ -> {
            tell(messages.considerSent(message.id()), "delivery.considered-sent");
            done.run();
        });
    }

    private static void tell(boolean done, String key) {
        if (done) {
            Notices.success(I18NProvider.translate(key));
        } else {
            Notices.error(I18NProvider.translate("delivery.decided-meanwhile"));
        }
    }
}
