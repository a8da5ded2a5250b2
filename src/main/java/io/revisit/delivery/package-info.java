/** Messages: transports, queue, limits and the consent gate. */
@ApplicationModule(
        allowedDependencies = {"shared", "security", "business", "patient", "patient::navigation", "patient::card"})
@NullMarked
package io.revisit.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
