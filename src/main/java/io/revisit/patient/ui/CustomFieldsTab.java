package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.patient.customfield.CustomFieldDictionary;
import io.revisit.security.Role;
import io.revisit.shared.ui.SettingsTab;
import java.util.Set;

/** «Поля пациента» in the settings. */
@SpringComponent
class CustomFieldsTab implements SettingsTab {
    private final CustomFieldDictionary fields;
    private final ClinicFormats formats;

    CustomFieldsTab(CustomFieldDictionary fields, ClinicFormats formats) {
        this.fields = fields;
        this.formats = formats;
    }

    @Override
    public String key() {
        return "fields";
    }

    @Override
    public String titleKey() {
        return "patient.fields";
    }

    @Override
    public int order() {
        return 650;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.OWNER_NAME, Role.PARTNER_NAME);
    }

    @Override
    public Component create() {
        return new CustomFieldPanel(fields, formats.current());
    }
}
