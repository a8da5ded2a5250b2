package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.revisit.business.DirectoryService;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientSize;
import io.revisit.patient.TagId;
import io.revisit.patient.TagOperationService;
import io.revisit.patient.TagService;
import io.revisit.shared.i18n.Formats;
import java.util.Set;

/** Sets and takes off tags on the patients selected, or on all found while none is. */
final class BulkTagBar extends Composite<Div> {
    private final TagService tags;
    private final DirectoryService directory;
    private final Formats formats;
    private final TagOperationService operations;
    private final TaggingWatch watch;
    private final Span scope = new Span();
    private final Button set = new Button();
    private final Button takeOff = new Button();
    private final Button deselect = new Button();
    private PatientFilter filter = PatientFilter.ALL;
    private PatientSize found = new PatientSize(0, true);
    private Set<PatientId> selected = Set.of();

    BulkTagBar(
            TagService tags,
            TagOperationService operations,
            DirectoryService directory,
            Formats formats,
            Runnable changed,
            Runnable deselectAll) {
        this.tags = tags;
        this.operations = operations;
        watch = new TaggingWatch(operations, changed);
        this.directory = directory;
        this.formats = formats;
        set.addClickListener(_ -> ask(true));
        takeOff.addClickListener(_ -> ask(false));
        deselect.setText(getTranslation("patient.bulk.deselect"));
        deselect.addThemeVariants(ButtonVariant.TERTIARY);
        deselect.addClickListener(_ -> deselectAll.run());
        scope.addClassName("quiet");
        getContent().addClassName("bulk-bar");
        Anchor history = new Anchor(PatientNavigation.TAGGING, getTranslation("patient.tagging.link"));
        history.addClassName("quiet");
        getContent().add(scope, set, takeOff, deselect, history, watch);
    }

    /** While they are still being counted, nothing can be done with all of them. */
    void showFound(PatientFilter shown, PatientSize count) {
        filter = shown;
        found = count;
        update();
    }

    void showSelected(Set<PatientId> patients) {
        selected = patients;
        update();
    }

    private void update() {
        String count = formats.number(affected());
        scope.setText(getTranslation(selected.isEmpty() ? "patient.bulk.found" : "patient.bulk.selected", affected()));
        set.setText(getTranslation("patient.bulk.set", count));
        takeOff.setText(getTranslation("patient.bulk.off", count));
        boolean known = !selected.isEmpty() || found.exact();
        set.setEnabled(known && affected() > 0);
        takeOff.setEnabled(known && affected() > 0);
        deselect.setVisible(!selected.isEmpty());
    }

    private long affected() {
        return selected.isEmpty() ? found.number() : selected.size();
    }

    private void ask(boolean setting) {
        TagDialog dialog = new TagDialog(
                getTranslation(setting ? "patient.bulk.set.title" : "patient.bulk.off.title"),
                getTranslation(setting ? "patient.bulk.set.consequence" : "patient.bulk.off.consequence", affected()),
                getTranslation(setting ? "patient.bulk.set" : "patient.bulk.off", formats.number(affected())),
                TagChoice.all(tags, directory),
                tag -> start(tag, setting));
        if (setting) {
            dialog.withNewTags(tags::create);
        }
        dialog.open();
    }

    private void start(TagId tag, boolean setting) {
        watch.watch(
                selected.isEmpty() ? operations.start(filter, tag, setting) : operations.start(selected, tag, setting));
    }
}
