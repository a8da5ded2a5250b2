/** Texts and formats of the user's language, free of the web framework so that exports and jobs can use them. */
@NullMarked
package io.revisit.shared.i18n;

import org.jspecify.annotations.NullMarked;
