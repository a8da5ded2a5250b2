package io.revisit.delivery;

/**
 * Where a message stands. NEW → CLAIMED → SENDING → SENT, FAILED or UNKNOWN; what a crash left CLAIMED goes back to NEW,
 * what it left SENDING becomes UNKNOWN and waits for a person.
 */
public enum MessageState {
    /** Waits for its turn, or for the next attempt. */
    NEW,
    /** Taken by a worker, not handed over yet. */
    CLAIMED,
    /** Handed to the transport, not confirmed yet. */
    SENDING,
    /** The transport took it. */
    SENT,
    /** Refused for good. */
    FAILED,
    /** Handed over, but nobody knows whether it arrived. */
    UNKNOWN,
    /** Not sent on purpose: no consent, or its campaign was cancelled. */
    SKIPPED,
    /** Its campaign is paused. */
    PAUSED;

    /** Whether it may still go out by itself. */
    public boolean isOpen() {
        return this == NEW || this == CLAIMED || this == SENDING || this == PAUSED;
    }
}
