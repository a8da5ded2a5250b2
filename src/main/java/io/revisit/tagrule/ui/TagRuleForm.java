package io.revisit.tagrule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.Tag;
import io.revisit.patient.TagId;
import io.revisit.segment.NodePath;
import io.revisit.segment.SegmentChoices;
import io.revisit.segment.TreeCounts;
import io.revisit.segment.condition.Group;
import io.revisit.segment.ui.ConditionEditor;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.TypedChoice;
import io.revisit.tagrule.TagRuleEffect;
import io.revisit.tagrule.TagRuleSaving.Reason;
import io.revisit.tagrule.TagRuleService;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a rule and what it would do. */
final class TagRuleForm extends Composite<Div> {

    /** What the form opens with; a tag that is there already stays. */
    record Opened(String name, @Nullable Tag tag, String newTag, Group root) {}

    /** What the form asks the view for. */
    record Actions(Runnable changed, Runnable save, Runnable back) {}

    private final PageHeader header;
    private final TextField name = new TextField();
    private final ComboBox<Tag> tag = new ComboBox<>();
    private final Paragraph effect = new Paragraph();
    private final ConditionEditor conditions;
    private String newTag;

    TagRuleForm(Opened opened, List<Tag> tags, SegmentChoices choices, Formats formats, Actions actions) {
        header = new PageHeader(opened.name().isEmpty() ? getTranslation("tagrule.new.title") : opened.name());
        header.addActions(
                new Button(getTranslation("tagrule.back"), _ -> actions.back().run()));
        header.setPrimary(
                new Button(getTranslation("tagrule.save"), _ -> actions.save().run()));
        conditions = new ConditionEditor(opened.root(), choices, formats, actions.changed());
        newTag = opened.newTag();
        setUpName(opened);
        setUpTag(opened, tags, actions);
        effect.addClassName("tag-rule-effect");
        effect.getElement().setAttribute("role", "status");
        Div fields = new Div(name, tag);
        fields.addClassName("tag-rule-fields");
        getContent().addClassNames("view", "tag-rule-form");
        getContent().add(header, fields, effect, conditions);
    }

    private void setUpName(Opened opened) {
        name.setLabel(getTranslation("tagrule.name"));
        name.setMaxLength(TagRuleService.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setValue(opened.name());
        name.addValueChangeListener(_ -> name.setInvalid(false));
    }

    private void setUpTag(Opened opened, List<Tag> tags, Actions actions) {
        tag.setLabel(getTranslation("tagrule.tag"));
        tag.setItems(tags);
        tag.setItemLabelGenerator(Tag::name);
        tag.setRequiredIndicatorVisible(true);
        tag.setManualValidation(true);
        tag.setReadOnly(opened.tag() != null);
        tag.setHelperText(getTranslation(opened.tag() == null ? "tagrule.tag.hint" : "tagrule.tag.fixed"));
        tag.setAllowCustomValue(true);
        TypedChoice.enable(tag);
        tag.setValue(opened.tag());
        if (opened.tag() == null && !newTag.isEmpty()) {
            tag.setPlaceholder(newTag);
        }
        tag.addCustomValueSetListener(event -> {
            newTag = event.getDetail().strip();
            tag.setInvalid(false);
        });
        tag.addValueChangeListener(event -> {
            tag.setInvalid(false);
            if (event.getValue() != null) {
                newTag = "";
            }
            actions.changed().run();
        });
    }

    /** Chooses a tag that is there; another can be chosen. */
    void choose(Tag proposed) {
        tag.setValue(proposed);
    }

    /**
     * Says the conditions in words.
     *
     * @param impossible what in them can hold of nobody
     */
    void say(Set<NodePath> impossible) {
        conditions.say(impossible);
    }

    /** Shows how many patients the conditions and each part of them mean. */
    void show(TreeCounts counts) {
        conditions.show(counts);
    }

    /** Shows what the rule would do. */
    void show(TagRuleEffect now) {
        String text = now.lose() == 0
                ? getTranslation("tagrule.effect", now.all(), now.gain())
                : getTranslation("tagrule.effect.both", now.all(), now.gain(), now.lose());
        effect.setText(now.exact() ? text : getTranslation("tagrule.effect.about", text));
    }

    /** Whether the conditions are filled in; says beside the fields what is not. */
    boolean validate() {
        boolean complete = conditions.validate();
        if (!complete) {
            Notices.error(getTranslation("segment.error.incomplete"));
        }
        return complete;
    }

    /** Says beside the field, or else in a notice, why the rule was not stored. */
    void refuse(Reason reason) {
        String text = getTranslation("tagrule.refused." + reason.name(), TagRuleService.LONGEST_NAME);
        switch (reason) {
            case NAME_MISSING, NAME_TOO_LONG -> {
                name.setErrorMessage(text);
                name.setInvalid(true);
                name.focus();
            }
            case NOT_A_CATEGORY, TAG_TAKEN -> refuseTag(text);
            case NO_CONDITIONS, TREE_TOO_LARGE, ASKS_FOR_ITSELF, CHANGED_MEANWHILE, GONE -> Notices.error(text);
        }
    }

    /** Says at the tag why it was not taken. */
    void refuseTag(String text) {
        tag.setErrorMessage(text);
        tag.setInvalid(true);
        tag.focus();
    }

    String name() {
        return name.getValue().strip();
    }

    /** The tag that is there already, or null for a new one. */
    @Nullable
    TagId tag() {
        return tag.getValue() == null ? null : tag.getValue().id();
    }

    /** The name of a tag that is to be made; empty when one was chosen, or nothing. */
    String newTag() {
        return newTag;
    }

    /** The conditions that are filled in. */
    Group root() {
        return conditions.filledIn();
    }
}
