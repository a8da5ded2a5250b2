/** What every feature may use: value objects, tenancy, data access, tasks, texts and the design system. Knows no feature. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.revisit.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
