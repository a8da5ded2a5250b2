/** Sign-in, the current user and business, roles and the audit log. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.revisit.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
