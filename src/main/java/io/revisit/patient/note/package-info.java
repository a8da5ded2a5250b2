/** Notes that staff leave on patients, with every text they ever had. */
@NullMarked
package io.revisit.patient.note;

import org.jspecify.annotations.NullMarked;
