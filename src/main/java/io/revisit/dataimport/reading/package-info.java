/**
 * From the bytes of a file to its rows of text cells: encoding, delimiter, sheet, header and footer are found here and
 * can be said by the user instead.
 *
 * <p>{@link io.revisit.dataimport.reading.SourceFiles} is the way in. {@code inspect} passes over the whole file once
 * and answers with a {@link io.revisit.dataimport.reading.SourceTable} or a
 * {@link io.revisit.dataimport.reading.Refusal}; {@code open} streams the same rows again, in memory that does not grow
 * with the file.
 */
@NullMarked
package io.revisit.dataimport.reading;

import org.jspecify.annotations.NullMarked;
