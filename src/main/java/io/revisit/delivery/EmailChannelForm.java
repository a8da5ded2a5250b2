package io.revisit.delivery;

import org.jspecify.annotations.Nullable;

/**
 * The e-mail channel as its form shows it; the password goes in and never comes out.
 *
 * @param passwordKept whether one is stored
 * @param newPassword replaces the stored one; null keeps it
 * @param perMinute at most so many messages a minute, 1 to 6,000
 * @param measured whether openings and clicks of advertising are counted
 */
public record EmailChannelForm(
        boolean active,
        String host,
        int port,
        EmailSettings.Encryption encryption,
        String user,
        boolean passwordKept,
        @Nullable String newPassword,
        String from,
        String fromName,
        int perMinute,
        boolean measured) {

    /** The largest limit. */
    public static final int MAX_PER_MINUTE = 6_000;

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "EmailChannelForm[" + host + ":" + port + " " + encryption + "]";
    }
}
