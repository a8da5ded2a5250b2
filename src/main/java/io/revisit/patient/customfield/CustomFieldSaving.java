package io.revisit.patient.customfield;

/** What came of storing a field. */
public sealed interface CustomFieldSaving {
    /** It is stored. */
    record Saved(CustomFieldId field) implements CustomFieldSaving {}

    /**
     * Nothing is stored.
     *
     * @param key key of the sentence that says why
     */
    record Refused(Part part, String key) implements CustomFieldSaving {}

    /** What has to be mended. */
    enum Part {
        NAME,
        TYPE,
        OPTIONS
    }
}
