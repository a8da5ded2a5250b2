/** What is kept on one person: the file that they get on request, and their erasure. */
@NullMarked
package io.revisit.patient.personal;

import org.jspecify.annotations.NullMarked;
