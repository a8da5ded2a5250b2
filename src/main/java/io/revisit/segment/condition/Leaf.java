package io.revisit.segment.condition;

/** A condition that asks one thing. */
public sealed interface Leaf extends Condition
        permits DoctorVisited,
                DirectionVisited,
                HasTag,
                VisitCount,
                FirstVisit,
                LastVisit,
                PlannedVisit,
                PaidTotal,
                PaidWithin,
                AverageBill,
                Digitized,
                BirthdayWithin,
                Age,
                SexIs,
                SourceIs,
                BranchIs,
                HasPhone,
                HasEmail,
                Consent,
                CustomFieldIs {}
