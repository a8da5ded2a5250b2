package io.revisit.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A message as a transport gets it.
 *
 * @param body plain text
 * @param links for the List-Unsubscribe header (RFC 8058), and to measure it by; null for a service message, of which nothing is
 *     measured
 */
record OutgoingMessage(
        MessageId id,
        String address,
        String subject,
        String body,
        @Nullable MessageLinks links) {

    /** Leaves address and text out. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + id.value() + "]";
    }
}
