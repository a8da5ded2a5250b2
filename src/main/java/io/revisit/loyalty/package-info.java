/** The loyalty programme: who joined it, when, how and through whom. */
@ApplicationModule(
        allowedDependencies = {"shared", "security", "business", "patient", "patient::navigation", "visit", "delivery"})
@NullMarked
package io.revisit.loyalty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
