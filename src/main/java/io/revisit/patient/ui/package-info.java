/** Screens of the client base; the named interfaces are what other features show on the card and link to. */
@NullMarked
package io.revisit.patient.ui;

import org.jspecify.annotations.NullMarked;
