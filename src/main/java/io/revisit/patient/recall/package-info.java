/** When patients should come again: after a direction's interval, or on a day that a person has set. */
@NullMarked
package io.revisit.patient.recall;

import org.jspecify.annotations.NullMarked;
