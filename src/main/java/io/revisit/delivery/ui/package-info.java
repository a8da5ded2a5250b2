/** Screens of messages: the outbox, the messages of a patient, the clinic's e-mail server. */
@NullMarked
package io.revisit.delivery.ui;

import org.jspecify.annotations.NullMarked;
