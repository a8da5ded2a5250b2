package io.revisit.segment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.revisit.segment.NodePath;
import io.revisit.segment.SegmentService;
import io.revisit.segment.SegmentWords;
import io.revisit.segment.TreeCounts;
import io.revisit.segment.condition.Group;

/** Conditions in words, and whom a change of them brings in and leaves out. */
final class SentenceBlock extends Composite<Div> {

    private final SegmentWords words;
    private final Paragraph sentence = new Paragraph();
    private final Paragraph change = new Paragraph();

    SentenceBlock(SegmentWords words) {
        this.words = words;
        var label = new Span(getTranslation("segment.words"));
        label.addClassName("segment-words-label");
        sentence.getElement().setAttribute("role", "status");
        change.getElement().setAttribute("role", "status");
        change.addClassName("segment-change");
        change.setVisible(false);
        getContent().add(label, sentence, change);
        getContent().addClassName("segment-words");
    }

    /** Says the conditions. */
    void say(Group root) {
        sentence.setText(words.sentence(root));
    }

    /** Says how many patients come in and go out by the changes that are not saved yet; see {@link SegmentService#change}. */
    void showChange(TreeCounts counts) {
        long in = counts.byNode().getOrDefault(NodePath.ROOT.child(0), 0L);
        long out = counts.byNode().getOrDefault(NodePath.ROOT.child(1), 0L);
        change.setText(getTranslation(counts.exact() ? "segment.change" : "segment.change.about", in, out));
        change.setVisible(true);
    }

    /** There are no changes that are not saved. */
    void showNoChange() {
        change.setVisible(false);
    }
}
