package io.revisit.delivery;

import io.revisit.shared.EmailAddress;

/**
 * The clinic's SMTP server.
 *
 * @param user empty when the server asks for none
 * @param password empty when the server asks for none; never shown nor logged
 * @param from the sender's address
 * @param fromName the sender's name, usually the clinic's; may be empty
 */
public record EmailSettings(
        String host,
        int port,
        Encryption encryption,
        String user,
        String password,
        EmailAddress from,
        String fromName) {

    /** How the line to the server is protected. */
    public enum Encryption {
        /** The server offers TLS after the greeting, usually port 587; demanded, not only asked for. */
        STARTTLS,
        /** TLS from the first byte, usually port 465. */
        TLS,
        /** None: for a server in the same house only. */
        NONE
    }

    public EmailSettings {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("An SMTP server has a host and a port");
        }
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "EmailSettings[" + host + ":" + port + " " + encryption + "]";
    }
}
