package io.revisit.analytics.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.revisit.rfm.RfmGrid;
import io.revisit.rfm.RfmSegment;
import io.revisit.segment.ui.SegmentNavigation;
import io.revisit.shared.i18n.Formats;

/** The named segments: what their patients have in common, how many there are and what they paid. */
final class RfmSegmentList extends Composite<Div> {

    private final Formats formats;
    private final UnorderedList list = new UnorderedList();

    RfmSegmentList(Formats formats) {
        this.formats = formats;
        getContent().addClassName("rfm-segments");
        getContent().add(list);
    }

    void show(RfmGrid grid) {
        list.removeAll();
        long all = grid.inAll().patients();
        for (RfmSegment segment : RfmSegment.values()) {
            list.add(item(segment, grid.in(segment), all));
        }
    }

    private ListItem item(RfmSegment segment, RfmGrid.Lying lying, long all) {
        var name = new Anchor(SegmentNavigation.path(segment), getTranslation(RfmTexts.name(segment)));
        name.addClassName("rfm-segment-name");
        var swatch = new Span();
        swatch.addClassNames("rfm-swatch", RfmTexts.colour(segment));
        var hint = new Paragraph(getTranslation(RfmTexts.hint(segment)));
        var patients = new Span(getTranslation(
                "rfm.segment.patients",
                lying.patients(),
                formats.number(lying.patients()),
                formats.share(lying.patients(), all)));
        patients.addClassName("rfm-segment-number");
        var paid = new Span(formats.money(lying.net()));
        paid.addClassName("rfm-segment-paid");
        return new ListItem(swatch, new Div(name, hint), new Div(patients, paid));
    }
}
