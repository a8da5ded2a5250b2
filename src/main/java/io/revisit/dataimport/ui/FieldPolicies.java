package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.revisit.dataimport.ImportSettings;
import io.revisit.dataimport.UpdatePolicy;
import io.revisit.dataimport.UpdateRules;
import io.revisit.dataimport.mapping.TargetField;
import java.util.EnumMap;
import java.util.Map;

/** A choice for each field of the file: fill it, overwrite it, keep what is there. */
final class FieldPolicies extends Composite<Div> {
    private final Map<TargetField, Select<UpdatePolicy>> selects = new EnumMap<>(TargetField.class);
    private final Choice choice;
    private UpdateRules rules = UpdateRules.MILD;

    /** Is told what a person asks of a field. */
    @FunctionalInterface
    interface Choice {
        void choose(TargetField field, UpdatePolicy policy);
    }

    FieldPolicies(Choice choice) {
        this.choice = choice;
        getContent().addClassName("import-field-policies");
        UpdateRules.FIELDS.forEach(this::add);
    }

    private void add(TargetField field) {
        var select = new Select<UpdatePolicy>();
        select.setLabel(
                switch (field) {
                    case FULL_NAME -> getTranslation("dataimport.policy.name");
                    case TAGS -> getTranslation("dataimport.policy.tags");
                    default -> getTranslation(field.key());
                });
        select.setItems(UpdateRules.choices(field));
        select.setItemLabelGenerator(policy -> ImportTexts.word("dataimport.policy.short", policy));
        select.addValueChangeListener(event -> {
            if (event.getValue() != null && event.getValue() != rules.of(field)) {
                choice.choose(field, event.getValue());
            }
        });
        selects.put(field, select);
        getContent().add(select);
    }

    /** Shows what is asked of the fields that the file has. */
    void show(ImportSettings settings) {
        rules = settings.rules();
        selects.forEach((field, select) -> {
            select.setValue(rules.of(field));
            select.setVisible(has(settings, field));
        });
    }

    private static boolean has(ImportSettings settings, TargetField field) {
        return settings.mapping().has(field)
                || (field == TargetField.TAGS && settings.mapping().givesAddedTags())
                || (field == TargetField.FULL_NAME && settings.mapping().has(TargetField.SURNAME))
                || (field == TargetField.SECOND_PHONE && settings.mapping().has(TargetField.PHONE));
    }
}
