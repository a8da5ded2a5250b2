/** What a segment asks of a patient: a tree of conditions, held as values that other code compiles, words and draws. */
@NullMarked
@NamedInterface("condition")
package io.revisit.segment.condition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
