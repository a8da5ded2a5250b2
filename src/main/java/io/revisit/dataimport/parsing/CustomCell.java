package io.revisit.dataimport.parsing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value of a custom field as a row states it; one of the three is there.
 *
 * @param column index of the column
 * @param text of a text field, or the name of the option of a choice
 */
public record CustomCell(
        int column,
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate day) {}
