package io.revisit.tagrule.ui;

import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.PaidWithin;
import io.revisit.segment.condition.PlannedVisit;
import io.revisit.segment.condition.VisitCount;

/** Rules that clinics ask for most, to start from. */
enum TagRuleTemplate {
    /** Paid much within a year. */
    VIP(Group.all(new PaidWithin(12, NumberTest.of(NumberOperator.AT_LEAST, 100_000)))),
    /** No visit for half a year and none planned. */
    NOT_SEEN(Group.all(new LastVisit(new DateTest.MoreThanDaysAgo(180)), new PlannedVisit(false))),
    /** Came once. */
    NEWCOMER(Group.all(new VisitCount(NumberTest.of(NumberOperator.EQUAL, 1))));

    private final Group root;

    TagRuleTemplate(Group root) {
        this.root = root;
    }

    /** The conditions. */
    Group root() {
        return root;
    }

    /** Key of the rule's name, which is the proposed name of its tag too. */
    String nameKey() {
        return "tagrule.template." + name();
    }
}
