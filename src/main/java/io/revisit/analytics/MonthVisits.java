package io.revisit.analytics;

import java.time.YearMonth;

/**
 * Completed visits of a month, two of one patient's day being one.
 *
 * @param first visits of patients who had never come before
 * @param repeat visits of patients who had
 */
public record MonthVisits(YearMonth month, long first, long repeat) {}
