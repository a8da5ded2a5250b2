package io.revisit.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another patient with the same phone (DOMAIN.md, Household). */
public record HouseholdMember(
        PatientId id, String name, @Nullable LocalDate birthDate) {}
