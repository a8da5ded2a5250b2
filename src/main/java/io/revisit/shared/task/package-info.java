/** Work in the background that belongs to a business and outlives a request, a restart and a kill. */
@NullMarked
package io.revisit.shared.task;

import org.jspecify.annotations.NullMarked;
