/** One person, one card: finds patients who may be one person, says why, makes them one, and parts them again. */
@NullMarked
package io.revisit.patient.duplicate;

import org.jspecify.annotations.NullMarked;
