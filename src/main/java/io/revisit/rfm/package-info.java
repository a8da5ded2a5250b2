/** Recency, frequency and money: each patient's scores, the named segments they lie in, and how patients move between them. */
@ApplicationModule(allowedDependencies = {"shared", "security", "business", "patient", "visit"})
@NullMarked
package io.revisit.rfm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
