package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.patient.TagDictionary;
import io.revisit.patient.TagOperationService;
import io.revisit.security.Role;
import io.revisit.shared.ui.SettingsTab;
import java.util.Set;

/** «Метки» in the settings. */
@SpringComponent
class TagsTab implements SettingsTab {
    private final TagDictionary tags;
    private final TagOperationService operations;
    private final ClinicFormats formats;

    TagsTab(TagDictionary tags, TagOperationService operations, ClinicFormats formats) {
        this.tags = tags;
        this.operations = operations;
        this.formats = formats;
    }

    @Override
    public String key() {
        return "tags";
    }

    @Override
    public String titleKey() {
        return "patient.tags";
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.OWNER_NAME, Role.PARTNER_NAME);
    }

    @Override
    public Component create() {
        return new TagPanel(tags, operations, formats.current());
    }
}
