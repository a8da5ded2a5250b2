package io.revisit.segment.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Something that holds of a patient or does not, never "unknown". What a missing value means is said by each kind; the
 * rule behind them: a missing value fulfils no comparison (not even ≠), while the "no" side of a yes-or-no and of a
 * choice is the exact opposite of its "yes" side and so includes the patients without a value.
 *
 * <p>"Today" is the calendar day in the clinic's time zone. The names below are those of the stored JSON: they never
 * change their meaning.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Group.class, name = "group"),
    @JsonSubTypes.Type(value = DoctorVisited.class, name = "doctorVisited"),
    @JsonSubTypes.Type(value = DirectionVisited.class, name = "directionVisited"),
    @JsonSubTypes.Type(value = HasTag.class, name = "hasTag"),
    @JsonSubTypes.Type(value = VisitCount.class, name = "visitCount"),
    @JsonSubTypes.Type(value = FirstVisit.class, name = "firstVisit"),
    @JsonSubTypes.Type(value = LastVisit.class, name = "lastVisit"),
    @JsonSubTypes.Type(value = PlannedVisit.class, name = "plannedVisit"),
    @JsonSubTypes.Type(value = PaidTotal.class, name = "paidTotal"),
    @JsonSubTypes.Type(value = PaidWithin.class, name = "paidWithin"),
    @JsonSubTypes.Type(value = AverageBill.class, name = "averageBill"),
    @JsonSubTypes.Type(value = Digitized.class, name = "digitized"),
    @JsonSubTypes.Type(value = BirthdayWithin.class, name = "birthdayWithin"),
    @JsonSubTypes.Type(value = Age.class, name = "age"),
    @JsonSubTypes.Type(value = SexIs.class, name = "sex"),
    @JsonSubTypes.Type(value = SourceIs.class, name = "source"),
    @JsonSubTypes.Type(value = BranchIs.class, name = "branch"),
    @JsonSubTypes.Type(value = HasPhone.class, name = "hasPhone"),
    @JsonSubTypes.Type(value = HasEmail.class, name = "hasEmail"),
    @JsonSubTypes.Type(value = Consent.class, name = "consent"),
    @JsonSubTypes.Type(value = CustomFieldIs.class, name = "customField"),
    @JsonSubTypes.Type(value = Visits.class, name = "visits"),
    @JsonSubTypes.Type(value = NotSeenAfter.class, name = "notSeenAfter"),
    @JsonSubTypes.Type(value = TagSet.class, name = "tagSet"),
    @JsonSubTypes.Type(value = HasTagOfKind.class, name = "tagOfKind"),
    @JsonSubTypes.Type(value = MainDoctorIs.class, name = "mainDoctor"),
    @JsonSubTypes.Type(value = MainDirectionIs.class, name = "mainDirection"),
    @JsonSubTypes.Type(value = Recall.class, name = "recall"),
    @JsonSubTypes.Type(value = Referrals.class, name = "referrals"),
    @JsonSubTypes.Type(value = WasReferred.class, name = "wasReferred"),
    @JsonSubTypes.Type(value = InFamily.class, name = "inFamily"),
    @JsonSubTypes.Type(value = Messaged.class, name = "messaged"),
    @JsonSubTypes.Type(value = InSegment.class, name = "inSegment"),
    @JsonSubTypes.Type(value = RandomShare.class, name = "randomShare"),
    @JsonSubTypes.Type(value = BirthdayIn.class, name = "birthdayIn"),
    @JsonSubTypes.Type(value = Added.class, name = "added"),
    @JsonSubTypes.Type(value = AttributeFilled.class, name = "attributeFilled"),
    @JsonSubTypes.Type(value = AttributeText.class, name = "attributeText"),
    @JsonSubTypes.Type(value = RfmIs.class, name = "rfm"),
    @JsonSubTypes.Type(value = RfmScore.class, name = "rfmScore")
})
public sealed interface Condition permits Group, Leaf {}
