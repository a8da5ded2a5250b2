/** Start-up of Revisit, a loyalty CRM for clinics; each package beneath is a feature. */
@NullMarked
package io.revisit;

import org.jspecify.annotations.NullMarked;
