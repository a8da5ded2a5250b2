package io.revisit.delivery;

import org.springframework.stereotype.Component;

/** E-mail by the SMTP server that the clinic has set up. */
@Component
class EmailTransport implements Transport {

    private final ChannelSettings channels;

    EmailTransport(ChannelSettings channels) {
        this.channels = channels;
    }

    @Override
    public TransportKind kind() {
        return TransportKind.EMAIL;
    }

    @Override
    public Line open() {
        return channels.email()
                .filter(ChannelSettings.Email::active)
                .<Line>map(email -> new SmtpLine(email.settings(), email.measured()))
                .orElseGet(SwitchedOff::new);
    }

    /** Messages that were queued before the clinic switched the channel off wait until it is on again. */
    private static final class SwitchedOff implements Line {
        @Override
        public Handover send(OutgoingMessage message) {
            return new Handover.Unreachable("The e-mail channel is switched off");
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
