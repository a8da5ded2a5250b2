/** Screens of the import: the history, and the four steps of one file. */
@NullMarked
package io.revisit.dataimport.ui;

import org.jspecify.annotations.NullMarked;
