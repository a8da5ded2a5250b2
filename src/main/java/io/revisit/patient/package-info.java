/**
 * The client base: patients, tags, consents and their history. Lists and the card read the tables {@code visit} and
 * {@code digitization} of the features above, by SQL alone, so that one statement can filter and sort by them.
 */
@ApplicationModule(allowedDependencies = {"shared", "security", "business", "business::choices"})
@NullMarked
package io.revisit.patient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
