package io.revisit.segment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.revisit.rfm.RfmCell;
import io.revisit.rfm.RfmSegment;
import io.revisit.segment.SegmentId;
import org.springframework.modulith.NamedInterface;

/** The ways to the screens of segments. */
@NamedInterface("navigation")
public final class SegmentNavigation {

    /** Address of the list. */
    static final String ROUTE = "segments";

    /** What stands for the id of a segment that is not saved yet. */
    static final String NEW = "new";

    /** Address of the campaigns, which lie above segments and so are known by address alone. */
    private static final String CAMPAIGNS = "campaigns";

    private SegmentNavigation() {}

    /** Opens the list. */
    public static void navigateToSegments() {
        UI.getCurrent().navigate(ROUTE);
    }

    /** Opens a segment. */
    public static void navigateToSegment(SegmentId segment) {
        UI.getCurrent().navigate(path(segment));
    }

    /** Opens the editor with a new segment. */
    public static void navigateToNewSegment() {
        UI.getCurrent().navigate(ROUTE + "/" + NEW);
    }

    /** Opens the editor with a new segment of the patients in a cell of the RFM grid. */
    public static void navigateToNewSegment(RfmCell cell) {
        UI.getCurrent().navigate(ROUTE + "/" + NEW, SegmentStart.at(cell));
    }

    /** Address of a new segment of the patients in an RFM segment, without a leading slash. */
    public static String path(RfmSegment segment) {
        return ROUTE + "/" + NEW + "?" + SegmentStart.at(segment).getQueryString();
    }

    /** Address of a segment, without a leading slash. */
    public static String path(SegmentId segment) {
        return ROUTE + "/" + segment.value();
    }

    /** Opens a new campaign for the segment. */
    static void navigateToCampaign(SegmentId segment) {
        UI.getCurrent().navigate(CAMPAIGNS, QueryParameters.of("segment", Long.toString(segment.value())));
    }
}
