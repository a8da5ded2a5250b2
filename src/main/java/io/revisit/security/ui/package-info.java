/** Signing in, invitations and what users change about themselves; its public types serve other public pages. */
@NamedInterface("ui")
@NullMarked
package io.revisit.security.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
