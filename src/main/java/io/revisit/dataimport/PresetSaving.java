package io.revisit.dataimport;

/** What came of naming a preset. */
public sealed interface PresetSaving {

    /** It is stored. */
    record Saved(PresetId preset) implements PresetSaving {}

    /**
     * Nothing is stored.
     *
     * @param key key of the sentence that says why
     */
    record Refused(String key) implements PresetSaving {}
}
