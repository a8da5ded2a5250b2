package io.revisit.analytics;

import io.revisit.shared.Period;
import java.time.LocalDateTime;

/**
 * What figures are computed over.
 *
 * @param afterEnd the instant, in UTC, at which the period is over in the clinic's zone
 * @param activeWindowDays a patient is active on a day with a completed visit in so many days up to it
 */
record FigureScope(Period period, LocalDateTime afterEnd, int activeWindowDays) {}
