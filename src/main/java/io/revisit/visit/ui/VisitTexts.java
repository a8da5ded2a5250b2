package io.revisit.visit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.business.BusinessService;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.StatusBadge;
import io.revisit.shared.ui.StatusBadge.Tone;
import io.revisit.visit.VisitMark;
import io.revisit.visit.VisitRow;
import io.revisit.visit.VisitStatus;
import org.springframework.stereotype.Component;

/** Words and formats that all screens of the visits share. */
@Component
class VisitTexts {
    private final BusinessService business;

    VisitTexts(BusinessService business) {
        this.business = business;
    }

    /** How the current clinic's values are written for the user of the current window. */
    Formats formats() {
        return business.current().formats(UI.getCurrent().getLocale());
    }

    static String status(VisitStatus status) {
        return I18NProvider.translate("visit.status." + VisitAddress.code(status));
    }

    static String mark(VisitMark mark) {
        return I18NProvider.translate("visit.mark." + VisitAddress.code(mark));
    }

    /** The status of a visit, or that it was refunded in whole. */
    static String state(VisitRow visit) {
        return visit.reversed() ? I18NProvider.translate("visit.state.reversed") : status(visit.status());
    }

    static StatusBadge badge(VisitRow visit) {
        return new StatusBadge(state(visit), tone(visit));
    }

    private static Tone tone(VisitRow visit) {
        if (visit.reversed()) {
            return Tone.WARNING;
        }
        return switch (visit.status()) {
            case PLANNED -> Tone.WAITING;
            case COMPLETED -> Tone.GOOD;
            case CANCELLED -> Tone.NEUTRAL;
            case NO_SHOW -> Tone.BAD;
        };
    }
}
