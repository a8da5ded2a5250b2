/**
 * What the columns of a file mean: guessed by their names and values, changed by the user, kept with the import.
 *
 * <p>{@link io.revisit.dataimport.mapping.MappingGuess} guesses; the result is a
 * {@link io.revisit.dataimport.mapping.ColumnMapping}, an immutable record that Jackson writes and reads as it is.
 */
@NullMarked
package io.revisit.dataimport.mapping;

import org.jspecify.annotations.NullMarked;
