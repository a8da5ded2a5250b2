package io.revisit.segment.ui;

import io.revisit.segment.condition.Added;
import io.revisit.segment.condition.Age;
import io.revisit.segment.condition.AttributeFilled;
import io.revisit.segment.condition.AttributeText;
import io.revisit.segment.condition.AverageBill;
import io.revisit.segment.condition.BirthdayIn;
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
import io.revisit.segment.condition.HasTagOfKind;
import io.revisit.segment.condition.InFamily;
import io.revisit.segment.condition.InSegment;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.MainDirectionIs;
import io.revisit.segment.condition.MainDoctorIs;
import io.revisit.segment.condition.Messaged;
import io.revisit.segment.condition.NotSeenAfter;
import io.revisit.segment.condition.PaidTotal;
import io.revisit.segment.condition.PaidWithin;
import io.revisit.segment.condition.PlannedVisit;
import io.revisit.segment.condition.RandomShare;
import io.revisit.segment.condition.Recall;
import io.revisit.segment.condition.Referrals;
import io.revisit.segment.condition.RfmIs;
import io.revisit.segment.condition.RfmScore;
import io.revisit.segment.condition.SexIs;
import io.revisit.segment.condition.SourceIs;
import io.revisit.segment.condition.TagSet;
import io.revisit.segment.condition.VisitCount;
import io.revisit.segment.condition.Visits;
import io.revisit.segment.condition.WasReferred;

/** The kinds of conditions, in the order in which they are offered. */
enum LeafKind {
    LAST_VISIT,
    FIRST_VISIT,
    VISIT_COUNT,
    PLANNED_VISIT,
    VISITS,
    NOT_SEEN_AFTER,
    RECALL,
    DOCTOR,
    DIRECTION,
    MAIN_DOCTOR,
    MAIN_DIRECTION,
    TAG,
    TAG_SET,
    TAG_KIND,
    PAID_TOTAL,
    PAID_WITHIN,
    AVERAGE_BILL,
    RFM,
    RFM_SCORE,
    DIGITIZED,
    BIRTHDAY,
    BIRTH_MONTH,
    AGE,
    SEX,
    SOURCE,
    BRANCH,
    PHONE,
    EMAIL,
    ATTRIBUTE,
    ADDED,
    CONSENT,
    MESSAGED,
    REFERRALS,
    REFERRED,
    FAMILY,
    SEGMENT,
    SHARE,
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
            case Visits _ -> VISITS;
            case NotSeenAfter _ -> NOT_SEEN_AFTER;
            case Recall _ -> RECALL;
            case TagSet _ -> TAG_SET;
            case HasTagOfKind _ -> TAG_KIND;
            case MainDoctorIs _ -> MAIN_DOCTOR;
            case MainDirectionIs _ -> MAIN_DIRECTION;
            case BirthdayIn _ -> BIRTH_MONTH;
            case Added _ -> ADDED;
            case Messaged _ -> MESSAGED;
            case Referrals _ -> REFERRALS;
            case WasReferred _ -> REFERRED;
            case InFamily _ -> FAMILY;
            case InSegment _ -> SEGMENT;
            case RandomShare _ -> SHARE;
            case AttributeFilled _ -> ATTRIBUTE;
            case AttributeText _ -> ATTRIBUTE;
            case RfmIs _ -> RFM;
            case RfmScore _ -> RFM_SCORE;
        };
    }

    /** Key of the kind's name. */
    String nameKey() {
        return "segment.kind." + name();
    }
}
