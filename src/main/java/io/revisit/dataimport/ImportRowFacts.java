package io.revisit.dataimport;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a row beside the name; null where the row or its kind has none.
 *
 * @param phone in E.164
 * @param day birth date of a patient, day of a visit
 * @param doctor of a visit
 * @param gross of a visit, roubles
 */
public record ImportRowFacts(
        @Nullable String card,
        @Nullable String phone,
        @Nullable LocalDate day,
        @Nullable String doctor,
        @Nullable BigDecimal gross) {}
