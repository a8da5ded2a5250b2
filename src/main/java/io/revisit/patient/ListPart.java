package io.revisit.patient;

/** What a list reads of its patients with a statement of its own, and only where a column shows it. */
public enum ListPart {
    /** Tags, and with them status, main doctor and main direction. */
    TAGS,
    /** Values of the clinic's own fields. */
    VALUES,
    /** Who else belongs to the confirmed family. */
    FAMILY
}
