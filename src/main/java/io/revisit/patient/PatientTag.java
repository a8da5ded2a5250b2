package io.revisit.patient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tag on a patient with its origin.
 *
 * @param fromVisits it follows from completed visits
 * @param byHand a person or an import set it; it stays when the visits go
 * @param setBy name of the user who set it by hand, or null
 * @param imported it was set by an import
 * @param setAt when it came to the patient
 * @param visits completed visits to this doctor or by this direction; 0 for tags of other kinds
 */
public record PatientTag(
        Tag tag,
        boolean fromVisits,
        boolean byHand,
        @Nullable String setBy,
        boolean imported,
        Instant setAt,
        int visits) {}
