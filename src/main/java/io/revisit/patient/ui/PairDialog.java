package io.revisit.patient.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.revisit.patient.PatientId;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.duplicate.DuplicatePair;
import io.revisit.patient.duplicate.MergeField;
import io.revisit.patient.duplicate.MergePatient;
import io.revisit.patient.duplicate.MergePlan;
import io.revisit.shared.i18n.Formats;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Two cards side by side: what differs is marked, and of each such value the better one is chosen. */
final class PairDialog extends Dialog {
    private final PhonePrivacy phones;
    private final Formats formats;
    private final MergePatient one;
    private final MergePatient other;
    private final Div fields = new Div();
    private final Map<MergeField, RadioButtonGroup<PatientId>> choices = new EnumMap<>(MergeField.class);
    private MergePlan plan;
    private Consumer<MergePlan> merge = _ -> {};
    private Runnable notDuplicate = () -> {};

    /** @param suggested how the two would best become one */
    PairDialog(DuplicatePair pair, MergePlan suggested, PhonePrivacy phones, Formats formats) {
        this.phones = phones;
        this.formats = formats;
        plan = suggested;
        boolean turned = suggested.survivor().id().equals(pair.other());
        one = turned ? suggested.loser() : suggested.survivor();
        other = turned ? suggested.survivor() : suggested.loser();
        setHeaderTitle(getTranslation("duplicate.pair.title"));
        addClassName("pair-dialog");
        fields.addClassName("pair-fields");
        var keeps = new Paragraph(getTranslation("duplicate.pair.keeps"));
        keeps.addClassName("quiet");
        add(reasons(pair), survivors(), fields, keeps);
        showFields();
        addButtons();
    }

    /** Is told the plan that the user has made. */
    void onMerge(Consumer<MergePlan> chosen) {
        merge = chosen;
    }

    void onNotDuplicate(Runnable decided) {
        notDuplicate = decided;
    }

    private void addButtons() {
        var two = new Button(getTranslation("duplicate.not"), _ -> {
            close();
            notDuplicate.run();
        });
        var cancel = new Button(getTranslation("ui.confirm.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var one = new Button(getTranslation("duplicate.merge"), _ -> {
            close();
            merge.accept(plan.taking(taken()));
        });
        one.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, two, one);
    }

    private Div reasons(DuplicatePair pair) {
        var lines = new Div(DuplicateTexts.badge(pair), reason("for", pair, true));
        if (!DuplicateTexts.words(pair, false).isEmpty()) {
            lines.add(reason("against", pair, false));
        }
        lines.addClassName("pair-reasons");
        return lines;
    }

    private Span reason(String side, DuplicatePair pair, boolean speakingFor) {
        var line = new Span(getTranslation("duplicate.pair." + side, DuplicateTexts.words(pair, speakingFor)));
        line.addClassName("is-" + side);
        return line;
    }

    private RadioButtonGroup<PatientId> survivors() {
        RadioButtonGroup<PatientId> group = group(getTranslation("duplicate.pair.survivor"));
        group.setItemLabelGenerator(id -> card(patient(id)));
        group.setValue(plan.survivor().id());
        group.addClassName("pair-survivors");
        group.addValueChangeListener(_ -> {
            plan = plan.turned();
            showFields();
        });
        return group;
    }

    private RadioButtonGroup<PatientId> group(String label) {
        var group = new RadioButtonGroup<PatientId>(label);
        group.setItems(List.of(one.id(), other.id()));
        group.addClassName("pair-choice");
        return group;
    }

    private MergePatient patient(PatientId id) {
        return id.equals(one.id()) ? one : other;
    }

    /** What tells a card from the other one. */
    private String card(MergePatient patient) {
        List<String> parts = new ArrayList<>();
        parts.add(patient.name().full());
        parts.add(getTranslation("patient.visits.count", patient.visits()));
        if (patient.lastVisitOn() != null) {
            parts.add(getTranslation("patient.row.last", formats.date(patient.lastVisitOn())));
        }
        if (patient.digitizedOn() != null) {
            parts.add(getTranslation("patient.programme.since", formats.date(patient.digitizedOn())));
        }
        parts.add(getTranslation("duplicate.pair.since", formats.date(patient.createdAt())));
        return String.join(" · ", parts);
    }

    private void showFields() {
        fields.removeAll();
        choices.clear();
        for (MergeField field : MergeField.values()) {
            if (plan.differs(field)) {
                fields.add(choice(field));
            } else if (one.value(field) != null) {
                fields.add(alike(field));
            }
        }
        if (one.comment() != null && other.comment() != null) {
            var joined = new Paragraph(getTranslation("duplicate.pair.comments"));
            joined.addClassName("quiet");
            fields.add(joined);
        }
    }

    private RadioButtonGroup<PatientId> choice(MergeField field) {
        RadioButtonGroup<PatientId> group = group(name(field));
        group.setItemLabelGenerator(id -> text(field, patient(id)));
        group.setValue(
                plan.taken().contains(field)
                        ? plan.loser().id()
                        : plan.survivor().id());
        group.addClassName("is-different");
        choices.put(field, group);
        return group;
    }

    private Div alike(MergeField field) {
        var label = new Span(name(field));
        label.addClassName("pair-label");
        var line = new Div(label, new Span(text(field, one)));
        line.addClassName("pair-alike");
        return line;
    }

    private Set<MergeField> taken() {
        EnumSet<MergeField> taken = EnumSet.noneOf(MergeField.class);
        choices.forEach((field, choice) -> {
            if (plan.loser().id().equals(choice.getValue())) {
                taken.add(field);
            }
        });
        return taken;
    }

    private String name(MergeField field) {
        return getTranslation("duplicate.field." + field.name());
    }

    private String text(MergeField field, MergePatient patient) {
        @Nullable String value = patient.value(field);
        if (value == null) {
            return getTranslation("duplicate.pair.nothing");
        }
        return switch (field) {
            case NAME, CARD, EMAIL, ADDRESS, SOURCE, BRANCH, REFERRER -> value;
            case PHONE, SECOND_PHONE -> phones.shown(value);
            case BIRTH_DATE -> formats.date(patient.birthDate());
            case SEX -> getTranslation("patient.sex." + value);
        };
    }
}
