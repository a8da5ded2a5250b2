package io.revisit.analytics.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.revisit.rfm.RfmCell;
import io.revisit.rfm.RfmGrid;
import io.revisit.rfm.RfmSegment;
import io.revisit.segment.ui.SegmentNavigation;
import io.revisit.shared.i18n.Formats;

/** The grid as a picture: recency from left to right, frequency with money from below; a cell opens its patients. */
final class RfmPicture extends Composite<Div> {

    private final Formats formats;
    private final Div cells = new Div();

    RfmPicture(Formats formats) {
        this.formats = formats;
        cells.addClassName("rfm-cells");
        Span value = new Span(getTranslation("rfm.axis.value"));
        value.addClassNames("rfm-axis", "rfm-axis-value");
        Span recency = new Span(getTranslation("rfm.axis.recency"));
        recency.addClassNames("rfm-axis", "rfm-axis-recency");
        getContent().addClassName("rfm-picture");
        getContent().add(value, cells, recency);
    }

    void show(RfmGrid grid) {
        cells.removeAll();
        long all = grid.inAll().patients();
        for (int value = RfmSegment.BEST; value > 0; value--) {
            for (int recency = 1; recency <= RfmSegment.BEST; recency++) {
                RfmCell cell = new RfmCell(recency, value);
                cells.add(button(cell, grid.in(cell).patients(), all));
            }
        }
    }

    private NativeButton button(RfmCell cell, long patients, long all) {
        String name = getTranslation(RfmTexts.name(RfmSegment.of(cell)));
        Span number = new Span(formats.number(patients));
        number.addClassName("rfm-number");
        Span share = new Span(formats.share(patients, all));
        share.addClassName("rfm-share");
        Span label = new Span(name);
        label.addClassName("rfm-name");
        var button = new NativeButton();
        button.add(label, number, share);
        button.addClassNames("rfm-cell", RfmTexts.colour(cell));
        button.getElement()
                .setAttribute("aria-label", getTranslation("rfm.cell", name, cell.recency(), cell.value(), patients));
        button.getElement()
                .setAttribute("title", getTranslation("rfm.cell", name, cell.recency(), cell.value(), patients));
        button.addClickListener(_ -> SegmentNavigation.navigateToNewSegment(cell));
        return button;
    }
}
