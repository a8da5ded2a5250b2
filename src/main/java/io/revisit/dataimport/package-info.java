/** The import of a client base: file, mapping, dry run, run and report. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "business",
            "patient",
            "patient::navigation",
            "patient::card",
            "patient::duplicates",
            "patient::customfield",
            "visit",
            "visit::navigation",
            "loyalty",
            "delivery"
        })
@NullMarked
package io.revisit.dataimport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
