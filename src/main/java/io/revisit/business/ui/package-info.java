/** The settings screen and the set-up page of a new installation. */
@NullMarked
package io.revisit.business.ui;

import org.jspecify.annotations.NullMarked;
