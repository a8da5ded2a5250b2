/** The overview: figures of a period, charts and the rows behind them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "business",
            "patient",
            "patient::navigation",
            "visit",
            "visit::navigation",
            "loyalty",
            "delivery",
            "dataimport",
            "dataimport::navigation",
            "rfm",
            "segment",
            "segment::navigation",
            "campaign",
            "campaign::navigation",
            "staffbonus",
            "staffbonus::navigation"
        })
@NullMarked
package io.revisit.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
