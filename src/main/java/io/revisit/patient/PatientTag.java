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
 * @param visits days with completed visits to this doctor or by this direction; 0 for tags of other kinds
 * @param main it is the doctor or direction of most of those days, of equals that of the latest visit
 * @param rule name of the rule that it follows from, or null
 * @param ruledAt when that rule came to hold of the patient, or null
 */
public record PatientTag(
        Tag tag,
        boolean fromVisits,
        boolean byHand,
        @Nullable String setBy,
        boolean imported,
        Instant setAt,
        int visits,
        boolean main,
        @Nullable String rule,
        @Nullable Instant ruledAt) {}
