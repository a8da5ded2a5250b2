package io.revisit.delivery;

/** What carries messages out. */
public enum TransportKind {
    /** E-mail by the clinic's SMTP server. */
    EMAIL,
    /** Built in: keeps what would have gone out and shows it. */
    OUTBOX
}
