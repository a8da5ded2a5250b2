package io.revisit.patient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One giving or withdrawing of consent.
 *
 * @param by name of the user who recorded it, or null when the patient did it or an import
 * @param wording the text agreed to, or the ground that was named
 */
public record ConsentChange(
        ConsentChannel channel,
        ConsentPurpose purpose,
        boolean given,
        Instant at,
        ConsentHow how,
        @Nullable String by,
        String wording) {}
