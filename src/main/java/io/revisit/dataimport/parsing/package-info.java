/**
 * From a row of text cells to a patient or a visit, by the mapping and the reading rule.
 *
 * <p>The rule: a row is <b>rejected</b> when it has no name or nothing that identifies the patient (card number, phone,
 * e-mail); a visit when there is no way to a patient (card number, or phone and name), no readable date, or a sum that
 * cannot be read or is negative. Any other cell that cannot be read is left empty and the row is kept with a
 * <b>warning</b>.
 *
 * <p>How the counts of a report follow, proved on all files of the client bases:
 *
 * <ul>
 *   <li>rows = new + updated + unchanged + repeated in the file + rejected: each row is counted once. Header, titles,
 *       footer and empty rows are no rows.
 *   <li>A row is repeated in the file when an earlier row of the same file is the same patient (card number, else phone,
 *       surname and given name that nothing contradicts). It is not rejected and not new; what it says beyond the
 *       earlier row fills that patient.
 *   <li>Warned is a mark beside these, not one of them: a kept row with at least one problem is counted once however
 *       many it has. A rejected row is never warned too.
 *   <li>The import rejects more rows than parsing does: ambiguous ones (two candidates), and visits whose patient is not
 *       in the base.
 *   <li>Two rows with different card numbers are two patients, even of one name and phone.
 * </ul>
 *
 * <p>Nothing here knows the base: whether a patient is new, known or ambiguous is the import's to say.
 */
@NullMarked
package io.revisit.dataimport.parsing;

import org.jspecify.annotations.NullMarked;
