/** The client base: patients, tags, consents and their history. */
@ApplicationModule(allowedDependencies = {"shared", "security", "business"})
@NullMarked
package io.revisit.patient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
