package io.revisit.dataimport;

import io.revisit.dataimport.mapping.TargetField;
import org.jspecify.annotations.Nullable;

/**
 * What a row changes in one field of a patient or visit of the base.
 *
 * @param name of the clinic's own field; null for every other
 * @param before what was there before the import; null when nothing was. A {@code String}, {@code LocalDate}, {@code Instant},
 *     {@code BigDecimal}, {@code Boolean}, {@code Sex} or {@code VisitStatus}, by the field
 * @param after of the same type
 */
public record FieldChange(
        TargetField field, @Nullable String name, @Nullable Object before, Object after) {
    FieldChange(TargetField field, @Nullable Object before, Object after) {
        this(field, null, before, after);
    }
}
