package io.revisit.patient.customfield;

import java.util.List;
import java.util.Optional;

/**
 * A field that the clinic has added to its patients.
 *
 * @param options what can be chosen, in their order; of {@link CustomFieldType#CHOICE} alone
 * @param active false when it is in the archive: its values are kept, but nobody sees them
 * @param version to give back with a change
 */
public record CustomField(
        CustomFieldId id, String name, CustomFieldType type, List<CustomOption> options, boolean active, long version) {
    /** The most fields of a clinic. */
    public static final int MOST = 100;

    /** The most characters of a field's name, and of an option's. */
    public static final int LONGEST_NAME = 100;

    public CustomField {
        options = List.copyOf(options);
    }

    /** The option of this id, or empty when the field has none. */
    public Optional<CustomOption> option(long option) {
        return options.stream().filter(known -> known.id() == option).findFirst();
    }

    /** Those that are offered, and the one that is chosen already (0 for none). */
    public List<CustomOption> offered(long chosen) {
        return options.stream()
                .filter(option -> option.active() || option.id() == chosen)
                .toList();
    }
}
