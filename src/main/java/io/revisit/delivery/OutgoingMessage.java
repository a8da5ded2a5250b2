package io.revisit.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A message as a transport gets it.
 *
 * @param body plain text
 * @param unsubscribeUrl for the List-Unsubscribe header (RFC 8058), or null for a service message
 */
record OutgoingMessage(
        MessageId id,
        String address,
        String subject,
        String body,
        @Nullable String unsubscribeUrl) {

    /** Leaves address and text out. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + id.value() + "]";
    }
}
