package io.revisit.patient.customfield;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as it was typed.
 *
 * @param options what can be chosen, in their order; of no meaning for other types
 */
public record CustomFieldDraft(String name, CustomFieldType type, List<Option> options) {
    public CustomFieldDraft {
        options = List.copyOf(options);
    }

    /**
     * An option as it was typed.
     *
     * @param id of the one that is there already, null for a new one
     */
    public record Option(@Nullable Long id, String name) {}

    /** A field without options. */
    public static CustomFieldDraft of(String name, CustomFieldType type) {
        return new CustomFieldDraft(name, type, List.of());
    }
}
