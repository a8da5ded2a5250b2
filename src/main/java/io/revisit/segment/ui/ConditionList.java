package io.revisit.segment.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.revisit.segment.SegmentWords;
import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.GroupMode;
import io.revisit.segment.condition.Leaf;

/** A tree of conditions to be read, not to be changed. */
final class ConditionList extends UnorderedList {

    private final SegmentWords words;

    ConditionList(Group root, SegmentWords words) {
        this.words = words;
        addClassName("segment-conditions");
        add(item(root));
    }

    private ListItem item(Condition condition) {
        return switch (condition) {
            case Leaf leaf -> new ListItem(words.phrase(leaf));
            case Group group -> {
                var mode = new Span(mode(group));
                mode.addClassName("segment-conditions-mode");
                var children = new UnorderedList();
                group.children().forEach(child -> children.add(item(child)));
                yield new ListItem(mode, children);
            }
        };
    }

    private String mode(Group group) {
        if (group.children().isEmpty()) {
            return getTranslation("segment.words.everybody");
        }
        return group.mode() == GroupMode.AT_LEAST
                ? getTranslation("segment.conditions.atLeast", String.valueOf(group.least()))
                : getTranslation("segment.mode." + group.mode());
    }
}
