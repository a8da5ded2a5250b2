/** Screens of the staff bonus: the month with its rows and steps, the scheme with its formula in words. */
@NullMarked
package io.revisit.staffbonus.ui;

import org.jspecify.annotations.NullMarked;
