package io.revisit.patient.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.PatientId;
import io.revisit.patient.household.FamilyMember;
import io.revisit.patient.household.FamilyRole;
import io.revisit.patient.household.HouseholdService;
import io.revisit.shared.ui.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Who of those with one phone or address is a family, who they are in it, and whose its loyalty account is. */
final class FamilyDialog extends Dialog {
    private final PatientId patient;
    private final HouseholdService households;
    private final Runnable changed;
    private final Function<FamilyMember, String> words;
    private final List<Line> lines = new ArrayList<>();
    private final Select<FamilyMember> holder = new Select<>();
    private final Button save = new Button();

    /** One candidate. */
    private record Line(FamilyMember member, Checkbox belongs, TextField relation) {
        boolean isChosen() {
            return belongs.getValue();
        }

        FamilyRole role() {
            return new FamilyRole(member.id(), relation.getValue());
        }
    }

    /**
     * @param members whom a person has confirmed already
     * @param words how a candidate is named
     */
    FamilyDialog(
            PatientId patient,
            List<FamilyMember> candidates,
            Set<PatientId> members,
            Function<FamilyMember, String> words,
            HouseholdService households,
            Runnable changed) {
        this.patient = patient;
        this.households = households;
        this.changed = changed;
        this.words = words;
        boolean confirmed = !members.isEmpty();
        setHeaderTitle(getTranslation("household.title"));
        addClassName("family-dialog");
        Paragraph hint = new Paragraph(getTranslation("household.hint"));
        hint.addClassName("quiet");
        add(hint);
        candidates.forEach(candidate -> add(row(candidate, !confirmed || members.contains(candidate.id()))));
        addHolder(candidates);
        addButtons(confirmed);
        offerHolders();
    }

    /** Offers to say that they are none. */
    void onNotFamily(Runnable action) {
        getFooter().addComponentAtIndex(1, new Button(getTranslation("household.dissolve"), _ -> {
            close();
            action.run();
        }));
    }

    private Div row(FamilyMember candidate, boolean ticked) {
        var box = new Checkbox(words.apply(candidate), ticked);
        box.addValueChangeListener(_ -> offerHolders());
        var relation = new TextField();
        relation.setPlaceholder(getTranslation("household.relation"));
        relation.setAriaLabel(getTranslation("household.relationOf", candidate.name()));
        relation.setMaxLength(FamilyRole.MAX_RELATION);
        relation.setValue(candidate.relation() == null ? "" : candidate.relation());
        lines.add(new Line(candidate, box, relation));
        var row = new Div(box, relation);
        row.addClassName("family-row");
        return row;
    }

    private void addHolder(List<FamilyMember> candidates) {
        holder.setLabel(getTranslation("household.whoHolds"));
        holder.setItemLabelGenerator(FamilyMember::name);
        holder.setItems(candidates);
        holder.setValue(
                candidates.stream().filter(FamilyMember::holder).findFirst().orElseGet(candidates::getFirst));
        add(holder);
    }

    private void addButtons(boolean confirmed) {
        save.setText(getTranslation("household.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(_ -> save());
        var cancel = new Button(getTranslation("ui.confirm.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel);
        if (confirmed) {
            getFooter().add(new Button(getTranslation("household.dissolve"), _ -> {
                close();
                households.remove(patient);
                changed.run();
            }));
        }
        getFooter().add(save);
    }

    private List<Line> chosen() {
        return lines.stream().filter(Line::isChosen).toList();
    }

    private void offerHolders() {
        List<FamilyMember> chosen = chosen().stream().map(Line::member).toList();
        FamilyMember held = holder.getValue();
        holder.setItems(chosen);
        if (!chosen.isEmpty()) {
            holder.setValue(chosen.contains(held) ? held : chosen.getFirst());
        }
        save.setEnabled(chosen.size() > 1);
    }

    private void save() {
        List<FamilyRole> roles = chosen().stream().map(Line::role).toList();
        close();
        households.confirm(patient, roles, holder.getValue().id());
        changed.run();
        Notices.success(getTranslation("household.saved"));
    }
}
