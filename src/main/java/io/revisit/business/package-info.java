/** The tenant: clinic, branches, doctors, directions, staff and settings. */
@ApplicationModule(allowedDependencies = {"shared", "security", "security::ui"})
@NullMarked
package io.revisit.business;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
