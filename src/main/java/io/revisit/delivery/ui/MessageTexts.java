package io.revisit.delivery.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.business.BusinessService;
import io.revisit.delivery.MessageResponse;
import io.revisit.delivery.MessageRow;
import io.revisit.delivery.MessageState;
import io.revisit.delivery.ResponseKind;
import io.revisit.patient.ConsentChannel;
import io.revisit.patient.PhonePrivacy;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.StatusBadge;
import io.revisit.shared.ui.StatusBadge.Tone;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Words and formats that all screens of messages share. */
@Component
class MessageTexts {

    private static final int START = 90;

    private final BusinessService businesses;
    private final PhonePrivacy phones;

    MessageTexts(BusinessService businesses, PhonePrivacy phones) {
        this.phones = phones;
        this.businesses = businesses;
    }

    /** How the clinic's values are written for the user of this window. */
    Formats formats() {
        return businesses.current().formats(UI.getCurrent().getLocale());
    }

    static String state(MessageState state) {
        return I18NProvider.translate("delivery.state." + code(state));
    }

    static String code(MessageState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static StatusBadge badge(MessageState state) {
        return new StatusBadge(state(state), tone(state));
    }

    private static Tone tone(MessageState state) {
        return switch (state) {
            case NEW -> Tone.WAITING;
            case CLAIMED, SENDING -> Tone.ACTIVE;
            case SENT -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case UNKNOWN -> Tone.WARNING;
            case SKIPPED, PAUSED -> Tone.NEUTRAL;
        };
    }

    /** Why it stands as it does; empty when there is nothing to say. */
    String reason(MessageRow message) {
        if (message.reason() == null) {
            return "";
        }
        String key = "delivery.reason." + message.reason().toLowerCase(Locale.ROOT);
        return I18NProvider.translate(key, formats().dateTime(message.nextAttemptAt()));
    }

    /** What became of it at its recipient, the most that is known, and when that was first; empty when nothing is. */
    String response(MessageRow message) {
        return Stream.of(ResponseKind.ANSWERED, ResponseKind.CLICKED, ResponseKind.OPENED)
                .map(message.responses()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(most -> I18NProvider.translate(
                        "delivery.response." + code(most.kind()), formats().dateTime(most.firstAt())))
                .orElse("");
    }

    /** When it was so, how often, and who says it. */
    String told(MessageResponse response) {
        Formats formats = formats();
        String when = I18NProvider.translate(
                "delivery.responded",
                formats.dateTime(response.firstAt()),
                response.times(),
                formats.dateTime(response.lastAt()));
        return response.byUser() == null
                ? when
                : I18NProvider.translate("delivery.responded.by", when, response.byUser());
    }

    /** A kind of response, by its name in addresses and keys. */
    static String code(ResponseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Whom it is to. */
    static String recipient(MessageRow message) {
        if (message.test()) {
            return I18NProvider.translate("delivery.recipient.test");
        }
        return message.patientName() == null
                ? I18NProvider.translate("delivery.recipient.nobody")
                : message.patientName();
    }

    /** Where it goes, as people write it. */
    String address(MessageRow message) {
        return message.channel() == ConsentChannel.SMS ? phones.shown(message.address()) : message.address();
    }

    /** The first words of the text; what it is not when there is none. */
    static String start(MessageRow message) {
        if (message.body() == null) {
            return I18NProvider.translate("delivery.text.not-yet");
        }
        if (message.body().isEmpty()) {
            return I18NProvider.translate("delivery.text.wiped");
        }
        String whole = message.subject() == null || message.subject().isBlank()
                ? message.body()
                : message.subject() + " · " + message.body();
        String line = whole.replaceAll("\\s+", " ").strip();
        return line.length() <= START ? line : line.substring(0, START - 1) + "…";
    }
}
