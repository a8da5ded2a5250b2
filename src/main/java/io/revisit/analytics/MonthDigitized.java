package io.revisit.analytics;

import java.time.YearMonth;

/** How many of how many were in the programme at the end of a month. */
public record MonthDigitized(YearMonth month, long digitized, long base) {}
