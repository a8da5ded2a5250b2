/** The demo clinic: a made-up base, loaded on a first start; knows what it fills, and nobody knows it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "business",
            "dataimport",
            "staffbonus",
            "patient",
            "visit",
            "loyalty"
        })
@NullMarked
package io.revisit.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
