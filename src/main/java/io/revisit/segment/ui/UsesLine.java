package io.revisit.segment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.revisit.segment.SegmentUse;
import java.util.List;

/** Links to the campaigns that use a segment: «Зима, Весна и ещё 3». */
final class UsesLine extends Span {

    /** @param most how many links at most; the others are counted */
    UsesLine(List<SegmentUse> uses, int most) {
        addClassName("segment-uses");
        List<SegmentUse> named = uses.stream().limit(most).toList();
        for (SegmentUse use : named) {
            if (use != named.getFirst()) {
                add(", ");
            }
            add(new Anchor(use.path(), use.name()));
        }
        int others = uses.size() - named.size();
        if (others > 0) {
            add(" " + getTranslation("segment.uses.more", others));
        }
    }
}
