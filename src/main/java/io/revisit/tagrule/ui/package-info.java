/** Screens of rules: their tab in the settings, and the editor of one. */
@NullMarked
package io.revisit.tagrule.ui;

import org.jspecify.annotations.NullMarked;
