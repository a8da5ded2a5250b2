package io.revisit.campaign;

/** Where a campaign stands: DRAFT → SCHEDULED or SENDING → FINISHED, with PAUSED and CANCELLED beside. */
public enum CampaignState {
    DRAFT,
    SCHEDULED,
    SENDING,
    PAUSED,
    FINISHED,
    CANCELLED;

    /** Whether recipients may still be added or messages sent. */
    public boolean isRunning() {
        return this == SENDING || this == PAUSED;
    }

    /** Whether text, segment and time may be changed. */
    public boolean isEditable() {
        return this == DRAFT;
    }
}
