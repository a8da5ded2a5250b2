package io.revisit.visit;

import java.util.Locale;

/** Why a visit is not stored; each speaks of one field of the form. */
public enum VisitProblem {
    UNKNOWN_PATIENT(Field.PATIENT),
    TIME_TOO_FAR(Field.STARTS_AT),
    NOT_YET(Field.STATUS),
    UNKNOWN_DOCTOR(Field.DOCTOR),
    UNKNOWN_DIRECTION(Field.DIRECTION),
    UNKNOWN_BRANCH(Field.BRANCH),
    UNKNOWN_STAFF(Field.STAFF),
    SERVICE_TOO_LONG(Field.SERVICE),
    GROSS_NEGATIVE(Field.GROSS),
    GROSS_INVALID(Field.GROSS),
    REWARD_NEGATIVE(Field.REWARD),
    REWARD_INVALID(Field.REWARD),
    REWARD_ABOVE_GROSS(Field.REWARD),
    BELOW_REFUNDED(Field.GROSS),
    HAS_REFUND(Field.STATUS),
    REVERSED(Field.STATUS);

    /** The fields of the form. */
    public enum Field {
        PATIENT,
        STARTS_AT,
        STATUS,
        DOCTOR,
        DIRECTION,
        BRANCH,
        STAFF,
        SERVICE,
        GROSS,
        REWARD
    }

    private final Field field;

    VisitProblem(Field field) {
        this.field = field;
    }

    /** The field to mend. */
    public Field field() {
        return field;
    }

    /** Key of the sentence that says what is wrong and how to mend it. */
    public String key() {
        return "visit.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
