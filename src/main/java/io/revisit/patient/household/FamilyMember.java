package io.revisit.patient.household;

import io.revisit.patient.PatientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a family.
 *
 * @param givenName as the family calls them; the surname where no given name is known
 * @param name in full
 * @param relation who this is in the family, in the clinic's words («мать», «сын»), or null
 * @param holder whether the family's loyalty account is theirs
 */
public record FamilyMember(
        PatientId id,
        String givenName,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String relation,
        boolean holder) {}
