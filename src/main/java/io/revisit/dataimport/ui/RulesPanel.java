package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.dataimport.ImportSettings;
import io.revisit.dataimport.UpdatePolicy;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.TargetField;
import java.util.function.Consumer;

/** What a file of patients may do to those who are there, and on what ground its consents are taken over. */
final class RulesPanel extends Composite<Div> {
    private static final int LONGEST_GROUND = 200;

    private final RadioButtonGroup<UpdatePolicy> policy = new RadioButtonGroup<>();
    private final TextField ground = new TextField();
    private final Paragraph consents = new Paragraph();
    private ImportSettings settings;

    /** @param change keeps the settings as a person changed them */
    RulesPanel(ImportSettings settings, Consumer<ImportSettings> change) {
        this.settings = settings;
        policy.setLabel(getTranslation("dataimport.policy"));
        policy.setItems(UpdatePolicy.values());
        policy.setItemLabelGenerator(value -> ImportTexts.word("dataimport.policy", value));
        policy.setValue(settings.policy());
        policy.addValueChangeListener(event -> {
            if (event.getValue() != null && event.getValue() != this.settings.policy()) {
                change.accept(this.settings.withPolicy(event.getValue()));
            }
        });
        ground.setLabel(getTranslation("dataimport.consent.ground"));
        ground.setPlaceholder(getTranslation("dataimport.consent.example"));
        ground.setMaxLength(LONGEST_GROUND);
        ground.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        ground.setValue(settings.consentGround() == null ? "" : settings.consentGround());
        ground.addValueChangeListener(event -> change.accept(this.settings.withConsentGround(event.getValue())));
        consents.addClassName("quiet");
        getContent().addClassNames("panel", "import-rules");
        getContent().add(policy, ground, consents);
    }

    /** Shows what the settings ask for now. */
    void show(ImportSettings current) {
        settings = current;
        boolean consentColumn = current.mapping().has(TargetField.MARKETING_CONSENT);
        setVisible(current.mapping().kind() == FileKind.PATIENTS);
        ground.setVisible(consentColumn);
        consents.setVisible(consentColumn);
        consents.setText(
                current.consentGround() == null
                        ? getTranslation("dataimport.consent.not-taken")
                        : getTranslation("dataimport.consent.taken", current.consentGround()));
    }
}
