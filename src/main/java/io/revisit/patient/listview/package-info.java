/** Lists of patients that people keep: which columns each wants, and filters with order and columns under a name. */
@NullMarked
package io.revisit.patient.listview;

import org.jspecify.annotations.NullMarked;
