package io.revisit.segment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.patient.PhonePrivacy;
import io.revisit.segment.Membership;
import io.revisit.segment.NodePath;
import io.revisit.segment.RunningSample;
import io.revisit.segment.SaveResult.Reason;
import io.revisit.segment.SegmentChoices;
import io.revisit.segment.SegmentService;
import io.revisit.segment.SegmentTemplate;
import io.revisit.segment.SegmentUse;
import io.revisit.segment.SegmentWords;
import io.revisit.segment.SizeOfDay;
import io.revisit.segment.TreeCounts;
import io.revisit.segment.condition.Group;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.PageHeader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Name, tree, words and sample of a segment; it knows no service. */
final class SegmentForm extends Composite<Div> {

    /**
     * What the form opens with.
     *
     * @param saved whether the segment has been saved before
     * @param editable whether it may be saved
     */
    record Opened(String name, Sketch.OfGroup tree, boolean saved, boolean editable) {}

    /** What the form asks the view for. */
    record Actions(
            Consumer<SegmentForm> refresh,
            Consumer<SegmentForm> save,
            Consumer<SegmentForm> takeSnapshot,
            Runnable useInCampaign,
            BiFunction<PatientId, Group, Optional<Membership>> why) {}

    /** So many campaigns are named. */
    private static final int LINKS = 10;

    private final Formats formats;
    private final PageHeader header;
    private final TextField name = new TextField(getTranslation("segment.name"));
    private final TreeEditor tree;
    private final Button undo;
    private final Button campaign;
    private final Div templates = new Div();
    private final Div notice = new Div();
    private final Div uses = new Div();
    private final SentenceBlock sentence;
    private final SampleGrid sample;
    private final WhyBar why;

    SegmentForm(
            Opened opened,
            SegmentChoices choices,
            Formats formats,
            PatientService patients,
            PhonePrivacy phones,
            Actions actions) {
        this.formats = formats;
        this.sentence = new SentenceBlock(new SegmentWords(getLocale(), choices));
        this.sample = new SampleGrid(formats, phones);
        this.tree = new TreeEditor(
                opened.tree(),
                new LeafForms(getLocale(), choices),
                formats,
                () -> actions.refresh().accept(this));
        this.why = new WhyBar(patients, phones, tree, patient -> actions.why().apply(patient, filledIn()));
        this.header = new PageHeader(opened.saved() ? opened.name() : getTranslation("segment.new"));
        undo = new Button(getTranslation("segment.undo"), VaadinIcon.ARROW_BACKWARD.create(), _ -> tree.undo());
        campaign = new Button(
                getTranslation("segment.use"), _ -> actions.useInCampaign().run());
        campaign.setVisible(opened.saved() && opened.editable());
        var snapshot = new Button(
                getTranslation("segment.snapshot.take"),
                _ -> actions.takeSnapshot().accept(this));
        snapshot.setVisible(opened.editable());
        header.addActions(undo, campaign, snapshot);
        name.setValue(opened.name());
        name.setMaxLength(SegmentService.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.addClassName("segment-name");
        name.setVisible(opened.editable());
        name.addValueChangeListener(_ -> name.setInvalid(false));
        if (opened.editable()) {
            header.setPrimary(new Button(
                    getTranslation("segment.save"), _ -> actions.save().accept(this)));
        }
        notice.addClassName("segment-notice");
        notice.setVisible(false);
        uses.addClassName("segment-used");
        uses.setVisible(false);
        getContent().addClassNames("view", "segment-form");
        getContent().add(header, notice, uses, name, templates(), tree, sentence, why, sample);
    }

    private Div templates() {
        templates.addClassName("segment-templates");
        templates.add(new Span(getTranslation("segment.templates")));
        for (SegmentTemplate template : SegmentTemplate.values()) {
            String title = getTranslation("segment.template." + template.name());
            var chip = new Button(title, _ -> start(title, template));
            chip.addClassName("chip");
            templates.add(chip);
        }
        return templates;
    }

    private void start(String title, SegmentTemplate template) {
        if (name.isEmpty()) {
            name.setValue(title);
        }
        tree.replace(Sketch.of(template.root()));
    }

    /**
     * Shows what the tree means now.
     *
     * @param impossible what in it can hold of nobody
     */
    void show(Group root, RunningSample patients, Set<NodePath> impossible) {
        tree.warn(impossible);
        sentence.say(root);
        sample.show(patients);
        why.refresh();
        undo.setEnabled(tree.canUndo());
        templates.setVisible(tree.sketch().children().isEmpty());
    }

    /** Shows how many patients the tree and its parts mean. */
    void show(TreeCounts counts) {
        String share = formats.share(counts.total(), counts.base());
        header.setCount(
                getTranslation(counts.exact() ? "segment.count" : "segment.count.about", counts.total(), share));
        tree.show(counts);
        sample.showTotal(counts.total());
    }

    /** What the conditions say, and what changes by them. */
    SentenceBlock sentence() {
        return sentence;
    }

    /** Says that the segment is archived and offers to put it back. */
    void showArchived(Runnable restore) {
        var button = new Button(getTranslation("segment.restore"), _ -> restore.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        notice.removeAll();
        notice.add(new Span(getTranslation("segment.archived.notice")), button);
        notice.setVisible(true);
    }

    /** Names the campaigns that use the segment; nothing while there are none. */
    void showUses(List<SegmentUse> campaigns) {
        uses.removeAll();
        if (!campaigns.isEmpty()) {
            uses.add(new Span(getTranslation("segment.uses")), new UsesLine(campaigns, LINKS));
        }
        uses.setVisible(!campaigns.isEmpty());
    }

    /** Shows how the size went, where it was counted on several days. */
    void showSizes(List<SizeOfDay> days) {
        if (SizeHistory.isWorthALine(days)) {
            getContent().addComponentAtIndex(1, new SizeHistory(days, formats));
        }
    }

    /** Whether all can be saved; says beside the fields what cannot. */
    boolean validate() {
        if (name().isEmpty()) {
            showRefusal(Reason.NAME_MISSING);
            return false;
        }
        boolean complete = tree.validate() && tree.sketch().isComplete();
        if (!complete) {
            Notices.error(getTranslation("segment.error.incomplete"));
        }
        return complete;
    }

    /** Says beside the field, or else in a notice, why the segment was not saved. */
    void showRefusal(Reason reason) {
        String text = SegmentTexts.refusal(reason);
        switch (reason) {
            case NAME_MISSING, NAME_TOO_LONG, NAME_TAKEN -> {
                name.setErrorMessage(text);
                name.setInvalid(true);
                name.focus();
            }
            case TREE_TOO_LARGE, CIRCLE, CHANGED_MEANWHILE, GONE -> Notices.error(text);
        }
    }

    /** Shows that the segment is saved under its name. */
    void showSaved() {
        header.setTitle(name());
        campaign.setVisible(true);
    }

    /** Whether anything differs from what was saved. */
    boolean isChangedFrom(String savedName, Sketch.OfGroup savedTree) {
        return !name().equals(savedName) || !tree.sketch().equals(savedTree);
    }

    String name() {
        return name.getValue().strip();
    }

    Sketch.OfGroup sketch() {
        return tree.sketch();
    }

    /** The conditions that are filled in. */
    Group filledIn() {
        return tree.sketch().filledIn();
    }
}
