package io.revisit.segment;

import io.revisit.patient.customfield.CustomField;
import java.util.List;
import java.util.Optional;

/**
 * What can be chosen in conditions, with the names to show: the clinic's dictionaries as they are now.
 *
 * @param sources where patients came from, as far as any patient has one
 * @param segments other saved segments; archived ones are not active
 * @param fields the clinic's own fields, the archived ones too
 * @param currency ISO 4217 code of the clinic's money
 */
public record SegmentChoices(
        List<Option> doctors,
        List<Option> directions,
        List<Option> tags,
        List<Option> branches,
        List<String> sources,
        List<Option> segments,
        List<CustomField> fields,
        String currency) {

    /**
     * One thing to choose.
     *
     * @param active false when it is kept for old trees only
     */
    public record Option(long id, String name, boolean active) {}

    /** Choices of a clinic without segments and fields of its own. */
    public SegmentChoices(
            List<Option> doctors,
            List<Option> directions,
            List<Option> tags,
            List<Option> branches,
            List<String> sources,
            String currency) {
        this(doctors, directions, tags, branches, sources, List.of(), List.of(), currency);
    }

    public SegmentChoices {
        doctors = List.copyOf(doctors);
        directions = List.copyOf(directions);
        tags = List.copyOf(tags);
        branches = List.copyOf(branches);
        sources = List.copyOf(sources);
        segments = List.copyOf(segments);
        fields = List.copyOf(fields);
    }

    /** The clinic's own field of this id; empty when it is gone. */
    public Optional<CustomField> field(long id) {
        return fields.stream().filter(field -> field.id().value() == id).findFirst();
    }

    /** The name of the option with this id; empty when it is gone. */
    public static Optional<String> name(List<Option> options, long id) {
        return options.stream()
                .filter(option -> option.id() == id)
                .map(Option::name)
                .findFirst();
    }
}
