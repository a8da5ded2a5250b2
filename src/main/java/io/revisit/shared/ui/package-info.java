/** The design system: the parts that every screen is composed of. */
@NullMarked
package io.revisit.shared.ui;

import org.jspecify.annotations.NullMarked;
