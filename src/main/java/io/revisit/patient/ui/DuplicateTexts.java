package io.revisit.patient.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.duplicate.DuplicatePair;
import io.revisit.patient.duplicate.DuplicateSignal;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.StatusBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words about pairs of cards. */
final class DuplicateTexts {

    private DuplicateTexts() {}

    static String score(DuplicatePair pair) {
        return I18NProvider.translate(pair.plain() ? "duplicate.score.plain" : "duplicate.score.some", pair.score());
    }

    static StatusBadge badge(DuplicatePair pair) {
        return new StatusBadge(score(pair), pair.plain() ? StatusBadge.Tone.GOOD : StatusBadge.Tone.WARNING);
    }

    /** What speaks for it and, behind that, what against. */
    static String reasons(DuplicatePair pair) {
        String speaksFor = words(pair, true);
        String against = words(pair, false);
        return against.isEmpty() ? speaksFor : I18NProvider.translate("duplicate.reasons", speaksFor, against);
    }

    static String words(DuplicatePair pair, boolean speakingFor) {
        return pair.signals().stream()
                .filter(signal -> signal.speaksFor() == speakingFor)
                .sorted()
                .map(DuplicateTexts::word)
                .collect(Collectors.joining(", "));
    }

    private static String word(DuplicateSignal signal) {
        return I18NProvider.translate("duplicate.signal." + signal.name());
    }

    static String known(PatientRow patient, PhonePrivacy phones, Formats formats) {
        List<String> parts = new ArrayList<>();
        if (patient.phone() != null) {
            parts.add(phones.shown(patient.phone()));
        }
        if (patient.cardNumber() != null) {
            parts.add(I18NProvider.translate("patient.card.is", patient.cardNumber()));
        }
        parts.add(I18NProvider.translate("patient.visits.count", patient.visits()));
        if (patient.lastVisitOn() != null) {
            parts.add(I18NProvider.translate("patient.row.last", formats.date(patient.lastVisitOn())));
        }
        return String.join(" · ", parts);
    }
}
