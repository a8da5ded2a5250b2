package io.revisit.analytics.ui;

import io.revisit.rfm.RfmCell;
import io.revisit.rfm.RfmSegment;

/** Keys of what is said about places in the grid. */
final class RfmTexts {

    private RfmTexts() {}

    /** Key of the segment's name. */
    static String name(RfmSegment segment) {
        return "rfm.segment." + segment.name();
    }

    /** Key of what its patients have in common. */
    static String hint(RfmSegment segment) {
        return "rfm.hint." + segment.name();
    }

    /** The class that gives the segment's colour. */
    static String colour(RfmSegment segment) {
        return "rfm-" + segment.name();
    }

    /** The class that gives the cell's colour. */
    static String colour(RfmCell cell) {
        return colour(RfmSegment.of(cell));
    }
}
