/** Families: patients of one household, confirmed by a person. */
@NullMarked
package io.revisit.patient.household;

import org.jspecify.annotations.NullMarked;
