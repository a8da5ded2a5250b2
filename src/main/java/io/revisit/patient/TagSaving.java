package io.revisit.patient;

/** What came of naming a tag. */
public sealed interface TagSaving {
    /** It is stored. */
    record Saved(TagId tag) implements TagSaving {}

    /**
     * Nothing is stored.
     *
     * @param key key of the sentence that says why
     */
    record Refused(String key) implements TagSaving {}
}
