package io.revisit.segment.condition;

/** What happens with a message to a patient. */
public enum MessageEvent {
    /** A transport took it. */
    SENT,
    /** The patient opened it, for the first time. */
    OPENED,
    /** The patient followed a link in it, for the first time. */
    CLICKED,
    /** The patient answered it, as somebody noted. */
    ANSWERED
}
