package io.revisit.segment;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a condition found of one patient. */
public sealed interface LeafValue {

    /** There is nothing, or nothing beyond yes and no. */
    record None() implements LeafValue {}

    /** A calendar day in the clinic's time zone. */
    record Day(LocalDate day) implements LeafValue {}

    /** A number without a unit. */
    record Count(BigDecimal number) implements LeafValue {}

    /** An amount in the clinic's currency. */
    record Money(BigDecimal amount) implements LeafValue {}

    /** Words as the clinic wrote them: names of doctors, tags, a text. */
    record Text(String text) implements LeafValue {}
}
