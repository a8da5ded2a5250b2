package io.revisit.segment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many patients a live segment meant on a day of the clinic.
 *
 * @param patients null where it was not counted since its conditions changed on that day
 * @param changed whether its conditions were changed on that day
 */
public record SizeOfDay(LocalDate day, @Nullable Long patients, boolean changed) {}
