package io.revisit.business.ui;

import io.revisit.business.BusinessService;
import io.revisit.business.BusinessSettings;
import io.revisit.security.Role;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.SettingsTab;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The clinic itself: name, time zone, money, phones and the settings of its figures. */
@Component
class ClinicTab implements SettingsTab {

    private final BusinessService business;

    ClinicTab(BusinessService business) {
        this.business = business;
    }

    @Override
    public String key() {
        return "clinic";
    }

    @Override
    public String titleKey() {
        return "business.clinic.tab";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.OWNER_NAME);
    }

    @Override
    public com.vaadin.flow.component.Component create() {
        ClinicForm form = new ClinicForm(business.current());
        form.onSave(settings -> save(form, settings));
        return form;
    }

    private void save(ClinicForm form, BusinessSettings settings) {
        if (business.update(settings)) {
            form.show(business.current());
            Notices.success(form.getTranslation("business.clinic.saved"));
        } else {
            Notices.error(form.getTranslation("business.refusal.changed-meanwhile"));
        }
    }
}
