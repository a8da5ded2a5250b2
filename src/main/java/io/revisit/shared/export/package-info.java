/** Tables as files: CSV and XLSX that a spreadsheet opens safely. */
@NullMarked
package io.revisit.shared.export;

import org.jspecify.annotations.NullMarked;
