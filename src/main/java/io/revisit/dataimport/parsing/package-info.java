/**
 * From a row of text cells to a patient or a visit, by the mapping and the reading rule.
 *
 * <p>The rule: a row is <b>rejected</b> when it has no name or nothing that identifies the patient (card number, phone,
 * e-mail); a visit when there is no way to a patient (card number, or phone and name), no readable date, or a sum that
 * cannot be read or is negative. Any other cell that cannot be read is left empty and the row is kept with a
 * <b>warning</b>. Nothing here knows the base: whether a patient is new, known or ambiguous is the import's to say.
 */
@NullMarked
package io.revisit.dataimport.parsing;

import org.jspecify.annotations.NullMarked;
