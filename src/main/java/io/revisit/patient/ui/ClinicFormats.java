package io.revisit.patient.ui;

import com.vaadin.flow.component.UI;
import io.revisit.business.BusinessService;
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
        return business.current().formats(UI.getCurrent().getLocale());
    }
}
