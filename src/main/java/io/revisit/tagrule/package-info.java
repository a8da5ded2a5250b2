/** Rules that set category tags: conditions on a patient, and the tag of those who fulfil them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "business",
            "patient",
            "patient::navigation",
            "visit",
            "segment",
            "segment::condition",
            "segment::editor"
        })
@NullMarked
package io.revisit.tagrule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
