/** Fields that a clinic adds to its patients: what they are called, what they hold, and the values. */
@NamedInterface("customfield")
@NullMarked
package io.revisit.patient.customfield;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
