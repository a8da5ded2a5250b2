package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.dataimport.ImportSettings;
import io.revisit.dataimport.RowScope;
import io.revisit.dataimport.UpdatePolicy;
import io.revisit.dataimport.UpdateRules;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.TargetField;
import java.util.function.Consumer;

/** Which rows of a file are taken, what they may do to patients who are there, and on what ground consents are taken over. */
final class RulesPanel extends Composite<Div> {
    private static final int LONGEST_GROUND = 200;

    private final Consumer<ImportSettings> change;
    private final RadioButtonGroup<RowScope> scope = new RadioButtonGroup<>();
    private final RadioButtonGroup<UpdatePolicy> policy = new RadioButtonGroup<>();
    private final FieldPolicies fields;
    private final Details byField;
    private final TextField ground = new TextField();
    private final Paragraph consents = new Paragraph();
    private ImportSettings settings;

    /** @param change keeps the settings as a person changed them */
    RulesPanel(ImportSettings settings, Consumer<ImportSettings> change) {
        this.settings = settings;
        this.change = change;
        fields =
                new FieldPolicies((field, wanted) -> rules(this.settings.rules().with(field, wanted)));
        byField = new Details(getTranslation("dataimport.policy.by-field"), fields);
        scope.setLabel(getTranslation("dataimport.scope"));
        scope.setItems(RowScope.values());
        scope.setItemLabelGenerator(value -> ImportTexts.word("dataimport.scope", value));
        scope.addValueChangeListener(event -> {
            if (event.getValue() != null && event.getValue() != rules().scope()) {
                rules(rules().withScope(event.getValue()));
            }
        });
        policy.setLabel(getTranslation("dataimport.policy"));
        policy.setItems(UpdatePolicy.values());
        policy.setItemLabelGenerator(value -> ImportTexts.word("dataimport.policy", value));
        policy.addValueChangeListener(event -> {
            if (event.getValue() != null && event.getValue() != rules().general()) {
                rules(rules().withGeneral(event.getValue()));
            }
        });
        addGround();
        getContent().addClassNames("panel", "import-rules");
        getContent().add(scope, policy, byField, ground, consents);
    }

    private void addGround() {
        ground.setLabel(getTranslation("dataimport.consent.ground"));
        ground.setPlaceholder(getTranslation("dataimport.consent.example"));
        ground.setMaxLength(LONGEST_GROUND);
        ground.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        ground.setValue(settings.consentGround() == null ? "" : settings.consentGround());
        ground.addValueChangeListener(event -> change.accept(settings.withConsentGround(event.getValue())));
        consents.addClassName("quiet");
    }

    private UpdateRules rules() {
        return settings.rules();
    }

    private void rules(UpdateRules changed) {
        change.accept(settings.withRules(changed));
    }

    /** Shows what the settings ask for now. */
    void show(ImportSettings current) {
        settings = current;
        boolean patients = current.mapping().kind() == FileKind.PATIENTS;
        boolean existing = current.rules().scope() != RowScope.ONLY_NEW;
        boolean consentColumn = current.mapping().has(TargetField.MARKETING_CONSENT);
        scope.setValue(current.rules().scope());
        policy.setValue(current.rules().general());
        policy.setVisible(patients && existing);
        byField.setVisible(patients && existing);
        fields.show(current);
        ground.setVisible(patients && consentColumn);
        consents.setVisible(patients && consentColumn);
        consents.setText(
                current.consentGround() == null
                        ? getTranslation("dataimport.consent.not-taken")
                        : getTranslation("dataimport.consent.taken", current.consentGround()));
    }
}
