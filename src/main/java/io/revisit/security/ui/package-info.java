/** Signing in, invitations and what users change about themselves. */
@NullMarked
package io.revisit.security.ui;

import org.jspecify.annotations.NullMarked;
