/** The loyalty programme: who joined it, when, how and through whom. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "business",
            "patient",
            "patient::navigation",
            "patient::card",
            "visit",
            "delivery",
            "delivery::navigation"
        })
@NullMarked
package io.revisit.loyalty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
