package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.Tooltip;
import io.revisit.business.DirectoryService;
import io.revisit.patient.Patient;
import io.revisit.patient.PatientTag;
import io.revisit.patient.TagChange;
import io.revisit.patient.TagId;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagService;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.Notices;
import java.util.ArrayList;
import java.util.List;

/** The tags of a patient by kind, each with its origin; the doctor and direction whom the patient came to most bear a star. */
final class PatientTags extends Composite<Div> {
    private final TagService tags;
    private final DirectoryService directory;
    private final Patient patient;
    private final Formats formats;
    private final Runnable changed;

    PatientTags(TagService tags, DirectoryService directory, Patient patient, Formats formats, Runnable changed) {
        this.tags = tags;
        this.directory = directory;
        this.patient = patient;
        this.formats = formats;
        this.changed = changed;
        getContent().addClassName("patient-tags");
        fill();
    }

    private void fill() {
        List<PatientTag> all = tags.of(patient.id());
        getContent().removeAll();
        addLine("patient.doctors", of(all, TagKind.DOCTOR));
        addLine("patient.directions", of(all, TagKind.DIRECTION));
        List<PatientTag> others = all.stream()
                .filter(tag -> !tag.tag().kind().isDictionary() && tag.tag().kind() != TagKind.STATUS)
                .toList();
        Button add = new Button(VaadinIcon.PLUS.create(), _ -> add());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add.setAriaLabel(getTranslation("patient.tag.add"));
        add.setTooltipText(getTranslation("patient.tag.add"));
        Div line = line("patient.tags", others);
        line.add(add);
        getContent().add(line);
    }

    private static List<PatientTag> of(List<PatientTag> all, TagKind kind) {
        return all.stream().filter(tag -> tag.tag().kind() == kind).toList();
    }

    private void addLine(String label, List<PatientTag> some) {
        if (!some.isEmpty()) {
            getContent().add(line(label, some));
        }
    }

    private Div line(String label, List<PatientTag> some) {
        Span name = new Span(getTranslation(label));
        name.addClassName("patient-tags-label");
        Div line = new Div(name);
        line.addClassName("patient-tags-line");
        some.forEach(tag -> line.add(badge(tag)));
        return line;
    }

    private TagBadge badge(PatientTag tag) {
        TagBadge badge = new TagBadge(tag.tag());
        // Reached by the keyboard too, since the tooltip says where the tag comes from.
        badge.getElement().setAttribute("tabindex", "0");
        badge.getElement().setAttribute("role", "note");
        Tooltip.forComponent(badge).setText(origin(tag));
        if (tag.main()) {
            badge.asMain();
        }
        if (tag.byHand()) {
            NativeButton remove = new NativeButton("×", _ -> remove(tag));
            remove.addClassName("tag-badge-remove");
            remove.setAriaLabel(getTranslation("patient.tag.remove", tag.tag().name()));
            badge.add(remove);
        }
        return badge;
    }

    private String origin(PatientTag tag) {
        List<String> origins = new ArrayList<>();
        if (tag.fromVisits()) {
            origins.add(getTranslation("patient.tag.origin.visits", tag.visits()));
        }
        if (tag.rule() != null && tag.ruledAt() != null) {
            origins.add(getTranslation("patient.tag.origin.rule", tag.rule(), formats.date(tag.ruledAt())));
        }
        if (tag.byHand()) {
            origins.add(hand(tag));
        } else {
            origins.add(
                    getTranslation(tag.fromVisits() ? "patient.tag.origin.stays" : "patient.tag.origin.rule.stays"));
        }
        return String.join(" ", origins);
    }

    private String hand(PatientTag tag) {
        String when = formats.date(tag.setAt());
        if (tag.imported()) {
            return getTranslation("patient.tag.origin.import", when);
        }
        return tag.setBy() == null
                ? getTranslation("patient.tag.origin.hand", when)
                : getTranslation("patient.tag.origin.user", tag.setBy(), when);
    }

    private void add() {
        new TagDialog(
                        getTranslation("patient.tag.add"),
                        patient.name().full(),
                        getTranslation("patient.tag.set"),
                        TagChoice.all(tags, directory),
                        tag -> done(tags.tag(List.of(patient.id()), tag)))
                .withNewTags(tags::create)
                .open();
    }

    private void remove(PatientTag tag) {
        TagId id = tag.tag().id();
        done(tags.untag(List.of(patient.id()), id));
    }

    private void done(TagChange change) {
        fill();
        changed.run();
        if (change.changed() > 0) {
            String key = change.set() ? "patient.tag.done.set" : "patient.tag.done.off";
            Notices.undoable(getTranslation(key, change.tagName(), change.changed()), () -> {
                tags.undo(change);
                fill();
                changed.run();
            });
        }
    }
}
