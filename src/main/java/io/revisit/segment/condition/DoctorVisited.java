package io.revisit.segment.condition;

import java.util.List;

/**
 * The doctors that the patient had a completed, not wholly refunded visit with.
 *
 * <p>Seen from visits alone: a doctor tag that was set by hand is asked for with {@link HasTag}.
 *
 * @param doctors ids, at least one
 */
public record DoctorVisited(Match match, List<Long> doctors) implements Leaf {
    public DoctorVisited {
        doctors = Chosen.atLeastOne(doctors);
    }
}
