package io.revisit.segment.ui;

import com.vaadin.flow.component.select.Select;
import io.revisit.segment.SegmentChoices;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.TagOrigin;
import io.revisit.segment.condition.TagSet;
import org.jspecify.annotations.Nullable;

/** Tags, since when they are carried, and why. */
final class TagSetForm extends LeafForm {

    private final Select<Match> match = new Select<>();
    private final OptionsField tags;
    private final OptionalDateField since;
    private final Select<TagOrigin> origin = new Select<>();

    /** @param initial the condition to be changed, or null for an empty form */
    TagSetForm(String name, SegmentChoices choices, @Nullable TagSet initial) {
        match.setItems(Match.values());
        match.setItemLabelGenerator(item -> getTranslation("segment.match." + item.name()));
        match.setAriaLabel(getTranslation("segment.field.comparison", name));
        match.setValue(Match.ANY);
        match.addClassName("segment-operator");
        tags = new OptionsField(getTranslation("segment.field.choose"), choices.tags());
        tags.setAriaLabel(name);
        since = new OptionalDateField(
                getTranslation("segment.tagSet.since"),
                getTranslation("segment.tagSet.anyDay"),
                getTranslation("segment.tagSet.since"));
        origin.setItems(TagOrigin.values());
        origin.setEmptySelectionAllowed(true);
        origin.setEmptySelectionCaption(getTranslation("segment.tagSet.anyOrigin"));
        origin.setItemLabelGenerator(
                item -> getTranslation(item == null ? "segment.tagSet.anyOrigin" : "segment.tagSet." + item.name()));
        origin.setAriaLabel(getTranslation("segment.tagSet.origin"));
        origin.addClassName("segment-operator");
        addField(match);
        addField(tags);
        addField(since);
        addField(origin);
        if (initial != null) {
            match.setValue(initial.match());
            tags.show(initial.tags());
            since.show(initial.since());
            origin.setValue(initial.origin());
        }
    }

    @Override
    @Nullable
    Leaf read() {
        return tags.isEmpty() || !since.isFilledIn()
                ? null
                : new TagSet(match.getValue(), tags.ids(), since.test(), origin.getValue());
    }

    @Override
    void validate() {
        tags.setErrorMessage(tags.isEmpty() ? getTranslation("segment.error.choose") : null);
        tags.setInvalid(tags.isEmpty());
        since.validate();
    }
}
