package io.revisit.patient;

/** On which way a consent was given or withdrawn. */
public enum ConsentHow {
    /** Told to the clinic's staff. */
    DESK,
    /** On a page that the patient opened by a personal link. */
    LINK,
    /** Taken over with an imported base, on the ground that the importer named. */
    IMPORT,
    /** By the link in a message. */
    UNSUBSCRIBE
}
