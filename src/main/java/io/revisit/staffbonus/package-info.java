/** Bonuses of administrators: scheme, month, approval and what each number was made of. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "business",
            "patient",
            "patient::navigation",
            "visit",
            "visit::navigation",
            "loyalty"
        })
@NullMarked
package io.revisit.staffbonus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
