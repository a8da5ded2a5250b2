package io.revisit.delivery;

import io.revisit.patient.ConsentChannel;
import org.springframework.stereotype.Component;

/**
 * Where any feature puts a message. The row is written in the caller's transaction and sent after it, in the background,
 * under the consent gate and the limits of its channel. For code that has already checked who asks: it names no role.
 */
@Component
public class MessageQueue {

    private final MessageStore messages;
    private final ChannelSettings channels;
    private final DeliveryWakeUp delivery;

    MessageQueue(MessageStore messages, ChannelSettings channels, DeliveryWakeUp delivery) {
        this.messages = messages;
        this.channels = channels;
        this.delivery = delivery;
    }

    /**
     * Queues a message of the current business. It goes by the clinic's own transport for that channel, and to the outbox
     * while there is none.
     */
    public MessageId enqueue(NewMessage message) {
        MessageId id = messages.insert(message, channels.transportFor(message.channel()), false);
        delivery.wake();
        return id;
    }

    /** Whether messages of that channel go to people now; false while the clinic has no transport and the outbox keeps them. */
    public boolean leaves(ConsentChannel channel) {
        return channels.transportFor(channel) != TransportKind.OUTBOX;
    }

    /** Queues a message to the user's own address by that transport, to see what it looks like; it counts nowhere. */
    public MessageId enqueueTest(NewMessage message, TransportKind transport) {
        MessageId id = messages.insert(message, transport, true);
        delivery.wake();
        return id;
    }
}
