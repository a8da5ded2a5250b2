package io.revisit.delivery;

/** What became of a message that was handed to a transport. */
sealed interface Handover {

    /** The transport took it. */
    record Taken() implements Handover {}

    /** Not taken this time (SMTP 4xx): worth trying again later. */
    record Deferred(String error) implements Handover {}

    /** The server cannot be reached or does not let us in: the others of the batch wait too. */
    record Unreachable(String error) implements Handover {}

    /** Refused for good (SMTP 5xx). */
    record Refused(String error) implements Handover {}

    /** The line broke in the middle: it may have arrived or not. */
    record Unsure(String error) implements Handover {}
}
