/** Screens of campaigns. */
@NullMarked
package io.revisit.campaign.ui;

import org.jspecify.annotations.NullMarked;
