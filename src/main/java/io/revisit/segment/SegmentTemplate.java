package io.revisit.segment;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.segment.condition.BirthdayWithin;
import io.revisit.segment.condition.Consent;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Digitized;
import io.revisit.segment.condition.FirstVisit;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.HasEmail;
import io.revisit.segment.condition.HasPhone;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.NotSeenAfter;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.PaidTotal;
import io.revisit.segment.condition.PlannedVisit;
import io.revisit.segment.condition.Recall;
import io.revisit.segment.condition.Referrals;
import io.revisit.segment.condition.VisitCount;
import io.revisit.segment.condition.VisitSelection;
import io.revisit.segment.condition.VisitState;
import java.util.List;

/** Segments that clinics ask for most, to start from. */
public enum SegmentTemplate {
    /** Came once, but not for half a year, and have nothing planned. */
    NOT_SEEN_HALF_YEAR(Group.all(new LastVisit(new DateTest.MoreThanDaysAgo(180)), new PlannedVisit(false))),
    /** Came once, more than a month ago, and have nothing planned. */
    NEW_WITHOUT_SECOND_VISIT(Group.all(
            new VisitCount(NumberTest.of(NumberOperator.EQUAL, 1)),
            new FirstVisit(new DateTest.MoreThanDaysAgo(30)),
            new PlannedVisit(false))),
    /** Have a birthday today or within a week. */
    BIRTHDAYS_THIS_WEEK(Group.all(new BirthdayWithin(7))),
    /** Are patients of the clinic, but not in the programme. */
    NOT_IN_PROGRAMME(Group.all(new VisitCount(NumberTest.of(NumberOperator.AT_LEAST, 1)), new Digitized(false, null))),
    /** Paid much, but have not come for four months, and have nothing planned. */
    VIP_AT_RISK(Group.all(
            new PaidTotal(NumberTest.of(NumberOperator.AT_LEAST, 100_000)),
            new LastVisit(new DateTest.MoreThanDaysAgo(120)),
            new PlannedVisit(false))),
    /** Have not come for more than a year. */
    LOST(Group.all(new LastVisit(new DateTest.MoreThanDaysAgo(365)), new PlannedVisit(false))),
    /** Should have come again by now, by a direction's interval or a day set by hand, and have nothing planned. */
    RECALL_OVERDUE(Group.all(new Recall(List.of(), new DateTest.MoreThanDaysAgo(0)), new PlannedVisit(false))),
    /** Did not come to a visit, and have not come since. */
    NO_SHOW_NOT_BACK(
            Group.all(new NotSeenAfter(visits(VisitState.NO_SHOW), VisitSelection.COMPLETED), new PlannedVisit(false))),
    /** Brought others who came. */
    BROUGHT_OTHERS(Group.all(new Referrals(true, NumberTest.of(NumberOperator.AT_LEAST, 1)))),
    /** May be written to: consent to advertising and an address for it. */
    REACHABLE(Group.any(
            Group.all(new HasPhone(true), new Consent(ConsentChannel.SMS, ConsentPurpose.MARKETING, true)),
            Group.all(new HasEmail(true), new Consent(ConsentChannel.EMAIL, ConsentPurpose.MARKETING, true))));

    private final Group root;

    private static VisitSelection visits(VisitState state) {
        return new VisitSelection(state, List.of(), List.of(), List.of(), null, null, null);
    }

    SegmentTemplate(Group root) {
        this.root = root;
    }

    /** The conditions. */
    public Group root() {
        return root;
    }
}
