package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.revisit.business.NamedRef;
import io.revisit.patient.PatientForm;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientSaving;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.customfield.CustomField;
import io.revisit.shared.ui.ErrorNotice;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a patient with what came of storing them: problems, likely duplicates, somebody else's change. */
final class PatientEditor extends Composite<Div> {
    private final PatientFields fields;
    private final CustomFieldInputs customs;
    private final Div answer = new Div();
    private final PhonePrivacy phones;
    private final Store store;
    private final Consumer<PatientId> stored;

    /** Stores what was typed. */
    @FunctionalInterface
    interface Store {
        /** @param despiteDuplicate the user has seen the likely duplicates */
        PatientSaving store(PatientForm form, boolean despiteDuplicate);
    }

    PatientEditor(
            List<NamedRef> branches,
            List<CustomField> customFields,
            PhonePrivacy phones,
            Store store,
            Consumer<PatientId> stored) {
        this.fields = new PatientFields(branches, phones);
        this.customs = new CustomFieldInputs(customFields);
        this.phones = phones;
        this.store = store;
        this.stored = stored;
        getContent().addClassName("patient-editor");
        getContent().add(fields, customs, answer);
    }

    void show(PatientForm form) {
        fields.show(form);
        customs.show(form.custom());
        answer.removeAll();
    }

    void focus() {
        fields.focus();
    }

    /** Stores unless something is in the way, which is then said. */
    void save() {
        save(false);
    }

    private void save(boolean despiteDuplicate) {
        if (fields.hasUnreadableDate() || customs.hasUnreadable()) {
            return;
        }
        answer.removeAll();
        switch (store.store(fields.value().withCustom(customs.value()), despiteDuplicate)) {
            case PatientSaving.Saved saved -> stored.accept(saved.patient());
            case PatientSaving.Refused refused -> {
                customs.show(refused.custom());
                fields.show(refused.problems());
            }
            case PatientSaving.LikelyDuplicate likely -> answer.add(warning(likely.candidates()));
            case PatientSaving.ChangedMeanwhile _ ->
                answer.add(new ErrorNotice(getTranslation("patient.problem.changedMeanwhile")));
        }
    }

    private Div warning(List<PatientRow> candidates) {
        UnorderedList list = new UnorderedList();
        candidates.forEach(row -> list.add(new ListItem(candidate(row))));
        Button anyway = new Button(getTranslation("patient.duplicate.anyway"), _ -> save(true));
        Div warning =
                new Div(new Paragraph(getTranslation("patient.duplicate.warning", candidates.size())), list, anyway);
        warning.addClassName("duplicate-warning");
        warning.getElement().setAttribute("role", "alert");
        return warning;
    }

    /** Opens in a tab of its own, so that nothing typed is lost. */
    private Anchor candidate(PatientRow row) {
        String text = Stream.of(
                        row.name(),
                        row.phone() == null ? "" : phones.shown(row.phone()),
                        row.cardNumber() == null ? "" : row.cardNumber())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        Anchor link = PatientNavigation.link(row.id(), text);
        link.setTarget("_blank");
        return link;
    }
}
