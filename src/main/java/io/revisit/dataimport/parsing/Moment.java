package io.revisit.dataimport.parsing;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A day, perhaps with a time of day.
 *
 * @param time null when only the day is stated
 */
record Moment(LocalDate day, @Nullable LocalTime time) {}
