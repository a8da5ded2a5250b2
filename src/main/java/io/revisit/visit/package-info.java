/** Visits and refunds, and the counts that follow from them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "business",
            "business::choices",
            "patient",
            "patient::navigation",
            "patient::card",
            "patient::picker"
        })
@NullMarked
package io.revisit.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
