/**
 * The rows of an XLSX workbook as text, in memory that does not grow with the file, whatever the file says of itself.
 *
 * <p>Nothing a file claims is trusted: sizes are counted while parts are unpacked, only the parts that are needed are
 * opened, a DTD ends the reading, and names, depth, texts and columns are bounded. The copy of the file that a zip is
 * read from has no name on disk, so that not even a killed process leaves one behind.
 */
@NullMarked
package io.revisit.dataimport.xlsx;

import org.jspecify.annotations.NullMarked;
