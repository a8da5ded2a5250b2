package io.revisit.patient.customfield;

/** What a custom field holds. */
public enum CustomFieldType {
    /** One line of text. */
    TEXT,
    /** A number with up to four decimals. */
    NUMBER,
    /** A calendar day. */
    DATE,
    /** One of a list. */
    CHOICE;

    /** The key of its name in the translations. */
    public String key() {
        return "patient.field.type." + name();
    }
}
