package io.revisit.patient.status;

import io.revisit.patient.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status that a patient has.
 *
 * @param note what was noted when it was given, or null
 * @param since when it was given
 * @param by name of the user who gave it, or null
 * @param imported whether an import gave it
 */
public record PatientStatus(
        Tag tag,
        @Nullable String note,
        Instant since,
        @Nullable String by,
        boolean imported) {}
