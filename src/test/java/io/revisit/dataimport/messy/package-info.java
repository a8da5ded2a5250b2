/** Makes client bases as clinics export them, mess and all, together with the truth that an import must find in them. */
@NullMarked
package io.revisit.dataimport.messy;

import org.jspecify.annotations.NullMarked;
