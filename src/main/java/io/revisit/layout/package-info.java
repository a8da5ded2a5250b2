/** The frame around every screen: navigation, header, running jobs, error pages. */
@NullMarked
package io.revisit.layout;

import org.jspecify.annotations.NullMarked;
