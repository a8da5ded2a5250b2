/** Where a patient stands with the clinic: one status at a time, which is a tag of its kind, with a history. */
@NullMarked
package io.revisit.patient.status;

import org.jspecify.annotations.NullMarked;
