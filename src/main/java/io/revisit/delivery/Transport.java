package io.revisit.delivery;

/** What the engine needs of a way to carry messages out. */
interface Transport {

    /** Which one it is. */
    TransportKind kind();

    /** Opens a line for one batch of the current business; it connects when the first message is sent. */
    Line open();

    /** A line to the transport's server for one batch. */
    interface Line extends AutoCloseable {

        /** Hands one message over and tells what became of it; never throws for a failure of the other side. */
        Handover send(OutgoingMessage message);

        @Override
        void close();
    }
}
