/** One-off campaigns to a segment. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "business",
            "patient",
            "patient::navigation",
            "visit",
            "delivery",
            "delivery::navigation",
            "loyalty",
            "segment",
            "segment::navigation"
        })
@NullMarked
package io.revisit.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
