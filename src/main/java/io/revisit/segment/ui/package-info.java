/** Screens of segments: the list, and the editor of a tree of conditions with live counts. */
@NullMarked
package io.revisit.segment.ui;

import org.jspecify.annotations.NullMarked;
