package io.revisit.delivery;

/** What a recipient may do with a message. */
public enum ResponseKind {
    /** Its picture was loaded, or a link in it was followed. */
    OPENED,
    /** A link in it was followed. */
    CLICKED,
    /** The patient answered; noted by a person. */
    ANSWERED
}
