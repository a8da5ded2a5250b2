package io.revisit.campaign;

/** What a campaign comes to for one patient of its segment when sending starts. */
public enum RecipientOutcome {
    QUEUED,
    NO_CONSENT,
    NO_ADDRESS,
    SAME_ADDRESS
}
