package io.revisit.segment.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a patient's visits: those of which everything that is asked holds.
 *
 * @param state what became of them
 * @param doctors with one of these; empty for any
 * @param directions of one of these; empty for any
 * @param branches at one of these; empty for any
 * @param service words that their service contains, compared as {@link TextOperator} says; null for any
 * @param when on which days; null for any
 * @param after after what in the patient's life; null for any
 */
public record VisitSelection(
        VisitState state,
        List<Long> doctors,
        List<Long> directions,
        List<Long> branches,
        @Nullable String service,
        @Nullable DateTest when,
        @Nullable PatientEvent after) {

    /** The longest text that can be asked of a service. */
    public static final int LONGEST_SERVICE = 300;

    /** All completed visits. */
    public static final VisitSelection COMPLETED =
            new VisitSelection(VisitState.COMPLETED, List.of(), List.of(), List.of(), null, null, null);

    public VisitSelection {
        doctors = Chosen.any(doctors);
        directions = Chosen.any(directions);
        branches = Chosen.any(branches);
        service = service == null ? null : service.strip();
        if (service != null && (service.isEmpty() || service.length() > LONGEST_SERVICE)) {
            throw new IllegalArgumentException("A service of 1 to " + LONGEST_SERVICE + " characters can be asked for");
        }
    }
}
