package io.revisit.visit;

/** Which of the completed visits a list is narrowed to; the rows behind a figure (DOMAIN.md, Events). */
public enum VisitMark {
    /** Each day's first one, which stands for the day in every count. */
    COUNTED,
    /** Counted, and the patient's first day ever. */
    FIRST,
    /** Counted, and the patient had been on an earlier day. */
    REPEATED,
    /** Counted, and the day was paid for. */
    PAID
}
