/** Segments: conditions, their SQL, their words and their counts. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "business",
            "patient",
            "patient::navigation",
            "patient::picker",
            "patient::customfield",
            "visit",
            "delivery",
            "loyalty",
            "rfm"
        })
@NullMarked
package io.revisit.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
