package io.revisit.shared.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export.
 *
 * @param header as the user reads it
 * @param value a String, Number, LocalDate, LocalDateTime or Boolean; null leaves the cell empty
 */
public record ExportColumn<T>(String header, Function<T, @Nullable Object> value) {}
