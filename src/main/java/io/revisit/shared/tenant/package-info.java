/** Whose data the running code works on. */
@NullMarked
package io.revisit.shared.tenant;

import org.jspecify.annotations.NullMarked;
