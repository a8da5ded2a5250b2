package io.revisit.dataimport.parsing;

import java.util.Locale;

/** What can be wrong with a cell or a row. */
public enum ProblemReason {
    /** «Итого по врачу …» in the midst of the rows: nobody. */
    TOTAL_LINE,
    /** A formula of the spreadsheet failed; the cell counts as empty. */
    SPREADSHEET_ERROR,
    NO_NAME,
    /** Neither card number nor phone nor e-mail. */
    NO_IDENTITY,
    /** Neither card number nor phone and name. */
    NO_PATIENT,
    NO_DATE,
    UNREADABLE_DATE,
    /** Day and month may be meant either way round, and no other value of the column tells. */
    AMBIGUOUS_DATE,
    FUTURE_DATE,
    /** A birth before 1900, a visit before 1950. */
    TOO_EARLY_DATE,
    UNREADABLE_TIME,
    UNREADABLE_SUM,
    UNREADABLE_NUMBER,
    NEGATIVE_SUM,
    /** A completed visit without a sum; it is taken for 0. */
    NO_SUM,
    UNREADABLE_PHONE,
    UNREADABLE_EMAIL,
    UNREADABLE_SEX,
    UNREADABLE_CONSENT,
    /** The visit is kept as planned, which counts nowhere. */
    UNKNOWN_STATUS,
    /** A number too long for one; it is left out. Argument: the most characters. */
    TOO_LONG,
    /** A text too long; its end is left out. Argument: the most characters. */
    CUT,
    /** More values in the cell than are kept. */
    NOT_ALL_KEPT,
    /** More than one patient of the base fits: nobody is taken. */
    AMBIGUOUS_PATIENT,
    /** The visit's patient is not in the base. */
    UNKNOWN_PATIENT;

    /** The key of its sentence in the translations. */
    public String key() {
        return "dataimport.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
