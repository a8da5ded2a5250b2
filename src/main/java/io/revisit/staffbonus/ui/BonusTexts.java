package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.business.BusinessService;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.StatusBadge;
import io.revisit.shared.ui.StatusBadge.Tone;
import io.revisit.staffbonus.AdjustmentCause;
import io.revisit.staffbonus.DetailKind;
import io.revisit.staffbonus.MonthState;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words and formats that all screens of the bonus share. */
@Component
class BonusTexts {
    private final BusinessService business;

    BonusTexts(BusinessService business) {
        this.business = business;
    }

    /** How the current clinic's values are written for the user of the current window. */
    Formats formats() {
        return business.current().formats(UI.getCurrent().getLocale());
    }

    static String state(MonthState state) {
        return I18NProvider.translate("bonus.state." + code(state));
    }

    static StatusBadge badge(MonthState state) {
        return switch (state) {
            case DRAFT -> new StatusBadge(state(state), Tone.NEUTRAL, VaadinIcon.PENCIL);
            case APPROVED -> new StatusBadge(state(state), Tone.ACTIVE, VaadinIcon.LOCK);
            case PAID -> new StatusBadge(state(state), Tone.GOOD);
        };
    }

    static String cause(AdjustmentCause cause) {
        return I18NProvider.translate("bonus.cause." + code(cause));
    }

    static String kind(DetailKind kind) {
        return I18NProvider.translate("bonus.kind." + code(kind));
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
