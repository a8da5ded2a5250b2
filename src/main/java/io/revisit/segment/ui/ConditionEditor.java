package io.revisit.segment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.revisit.segment.NodePath;
import io.revisit.segment.SegmentChoices;
import io.revisit.segment.SegmentWords;
import io.revisit.segment.TreeCounts;
import io.revisit.segment.condition.Group;
import io.revisit.shared.i18n.Formats;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** A tree of conditions to be edited, with a count at each and the whole in words, for features that lie above segments. */
@NamedInterface("editor")
public final class ConditionEditor extends Composite<Div> {

    private final TreeEditor tree;
    private final SentenceBlock sentence;

    /**
     * @param root the conditions to begin with
     * @param choices what can be chosen in them
     * @param changed what to do after the user has changed them
     */
    public ConditionEditor(Group root, SegmentChoices choices, Formats formats, Runnable changed) {
        sentence = new SentenceBlock(new SegmentWords(getLocale(), choices));
        tree = new TreeEditor(Sketch.of(root), new LeafForms(getLocale(), choices), formats, changed);
        getContent().addClassName("segment-form");
        getContent().add(tree, sentence);
    }

    /** The conditions that are filled in; the others are left out. */
    public Group filledIn() {
        return tree.sketch().filledIn();
    }

    /** Puts other conditions into the editor. */
    public void replace(Group root) {
        tree.replace(Sketch.of(root));
    }

    /** Whether everything is filled in; says beside the fields what is not. */
    public boolean validate() {
        return tree.validate() && tree.sketch().isComplete();
    }

    /**
     * Says the conditions in words.
     *
     * @param impossible what in them can hold of nobody
     */
    public void say(Set<NodePath> impossible) {
        tree.warn(impossible);
        sentence.say(filledIn());
    }

    /** Shows how many patients the conditions and each part of them mean. */
    public void show(TreeCounts counts) {
        tree.show(counts);
    }
}
