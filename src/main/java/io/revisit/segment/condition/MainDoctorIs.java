package io.revisit.segment.condition;

import java.util.List;

/**
 * The patient's main doctor: of most visits, the latest of equals.
 *
 * @param doctors ids, at least one
 */
public record MainDoctorIs(Choice choice, List<Long> doctors) implements Leaf {
    public MainDoctorIs {
        doctors = Chosen.atLeastOne(doctors);
    }
}
