package io.revisit.segment.ui;

import com.vaadin.flow.router.QueryParameters;
import io.revisit.rfm.RfmCell;
import io.revisit.rfm.RfmPart;
import io.revisit.rfm.RfmSegment;
import io.revisit.segment.SegmentTemplate;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.RfmIs;
import io.revisit.segment.condition.RfmScore;
import io.revisit.shared.i18n.Messages;
import io.revisit.shared.ui.UrlState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a new segment begins with: a template or a place in the RFM grid that the address names, else nothing. */
record SegmentStart(String name, Group root) {

    private static final String TEMPLATE = "template";
    private static final String RFM = "rfm";

    static SegmentStart of(UrlState address, Locale locale) {
        return address.get(TEMPLATE)
                .flatMap(name -> template(name, locale))
                .or(() -> address.get(RFM).flatMap(place -> rfm(place, locale)))
                .orElseGet(() -> new SegmentStart("", Group.EVERYBODY));
    }

    /** What the address says of the patients in the segment. */
    static QueryParameters at(RfmSegment segment) {
        return QueryParameters.of(RFM, segment.name());
    }

    /** What the address says of the patients in the cell: recency-value. */
    static QueryParameters at(RfmCell cell) {
        return QueryParameters.of(RFM, cell.recency() + "-" + cell.value());
    }

    private static Optional<SegmentStart> template(String wanted, Locale locale) {
        return Arrays.stream(SegmentTemplate.values())
                .filter(template -> template.name().equals(wanted))
                .findFirst()
                .map(template ->
                        new SegmentStart(Messages.get(locale, "segment.template." + template.name()), template.root()));
    }

    private static Optional<SegmentStart> rfm(String place, Locale locale) {
        if (place.matches("[1-5]-[1-5]")) {
            int recency = place.charAt(0) - '0';
            int value = place.charAt(2) - '0';
            return Optional.of(new SegmentStart(
                    Messages.get(locale, "segment.start.rfm", recency, value),
                    Group.all(
                            new RfmScore(RfmPart.RECENCY, recency, recency),
                            new RfmScore(RfmPart.VALUE, value, value))));
        }
        return Arrays.stream(RfmSegment.values())
                .filter(segment -> segment.name().equals(place))
                .findFirst()
                .map(segment -> new SegmentStart(
                        Messages.get(locale, "rfm.segment." + segment.name()),
                        Group.all(new RfmIs(Choice.IS, List.of(segment)))));
    }
}
