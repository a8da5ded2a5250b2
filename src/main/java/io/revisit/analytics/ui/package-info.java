/** The screen of the overview: «Обзор». */
@NullMarked
package io.revisit.analytics.ui;

import org.jspecify.annotations.NullMarked;
