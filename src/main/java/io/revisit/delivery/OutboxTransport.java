package io.revisit.delivery;

import org.springframework.stereotype.Component;

/** The built-in transport: the message stays in the table, and the outbox page shows it. */
@Component
class OutboxTransport implements Transport {

    @Override
    public TransportKind kind() {
        return TransportKind.OUTBOX;
    }

    @Override
    public Line open() {
        return new Line() {
            @Override
            public Handover send(OutgoingMessage message) {
                return new Handover.Taken();
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };
    }
}
