package io.revisit.segment.condition;

/** What visits can be counted from; a patient to whom it never happened has no visit after it. */
public enum PatientEvent {
    /** The day of the first visit: later days count. */
    FIRST_VISIT,
    /** The day on which the patient joined the programme: later days count. */
    DIGITIZATION,
    /** The latest message that was sent to the patient: visits that begin later count. */
    LAST_MESSAGE
}
