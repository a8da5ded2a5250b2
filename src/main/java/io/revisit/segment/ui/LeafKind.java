package io.revisit.segment.ui;

import io.revisit.segment.condition.Age;
import io.revisit.segment.condition.AverageBill;
import io.revisit.segment.condition.BirthdayWithin;
import io.revisit.segment.condition.BranchIs;
import io.revisit.segment.condition.Consent;
import io.revisit.segment.condition.CustomFieldIs;
import io.revisit.segment.condition.Digitized;
import io.revisit.segment.condition.DirectionVisited;
import io.revisit.segment.condition.DoctorVisited;
import io.revisit.segment.condition.FirstVisit;
import io.revisit.segment.condition.HasEmail;
import io.revisit.segment.condition.HasPhone;
import io.revisit.segment.condition.HasTag;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.PaidTotal;
import io.revisit.segment.condition.PaidWithin;
import io.revisit.segment.condition.PlannedVisit;
import io.revisit.segment.condition.SexIs;
import io.revisit.segment.condition.SourceIs;
import io.revisit.segment.condition.VisitCount;

/** The kinds of conditions, in the order in which they are offered. */
enum LeafKind {
    LAST_VISIT,
    FIRST_VISIT,
    VISIT_COUNT,
    PLANNED_VISIT,
    DOCTOR,
    DIRECTION,
    TAG,
    PAID_TOTAL,
    PAID_WITHIN,
    AVERAGE_BILL,
    DIGITIZED,
    BIRTHDAY,
    AGE,
    SEX,
    SOURCE,
    BRANCH,
    PHONE,
    EMAIL,
    CONSENT,
    CUSTOM_FIELD;

    /** The kind of a condition. */
    static LeafKind of(Leaf leaf) {
        return switch (leaf) {
            case LastVisit _ -> LAST_VISIT;
            case FirstVisit _ -> FIRST_VISIT;
            case VisitCount _ -> VISIT_COUNT;
            case PlannedVisit _ -> PLANNED_VISIT;
            case DoctorVisited _ -> DOCTOR;
            case DirectionVisited _ -> DIRECTION;
            case HasTag _ -> TAG;
            case PaidTotal _ -> PAID_TOTAL;
            case PaidWithin _ -> PAID_WITHIN;
            case AverageBill _ -> AVERAGE_BILL;
            case Digitized _ -> DIGITIZED;
            case BirthdayWithin _ -> BIRTHDAY;
            case Age _ -> AGE;
            case SexIs _ -> SEX;
            case SourceIs _ -> SOURCE;
            case BranchIs _ -> BRANCH;
            case HasPhone _ -> PHONE;
            case HasEmail _ -> EMAIL;
            case Consent _ -> CONSENT;
            case CustomFieldIs _ -> CUSTOM_FIELD;
        };
    }

    /** Key of the kind's name. */
    String nameKey() {
        return "segment.kind." + name();
    }
}
