package io.revisit.patient.ui;

import com.vaadin.flow.component.UI;
import io.revisit.business.BusinessService;
import io.revisit.business.BusinessSettings;
import io.revisit.shared.i18n.Formats;
import org.springframework.stereotype.Component;

/** How the current clinic's values are written for the user of the current window. */
@Component("patientFormats")
class ClinicFormats {
    private final BusinessService business;

    ClinicFormats(BusinessService business) {
        this.business = business;
    }

    Formats current() {
        BusinessSettings settings = business.current();
        return Formats.of(UI.getCurrent().getLocale(), settings.zone(), settings.currency());
    }
}
