/** Screens of the visits: the list, the dialogs, and what the patient card shows of them. */
@NullMarked
package io.revisit.visit.ui;

import org.jspecify.annotations.NullMarked;
