/** Registration in the loyalty programme, as the patient card offers it. */
@NullMarked
package io.revisit.loyalty.ui;

import org.jspecify.annotations.NullMarked;
