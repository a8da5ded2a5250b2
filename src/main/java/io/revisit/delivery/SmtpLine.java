package io.revisit.delivery;

import io.revisit.delivery.EmailSettings.Encryption;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * One SMTP connection for the messages of a batch. What the server has not been asked to take can be tried again; what
 * broke while it was being handed over is unsure, since the server may have it.
 */
class SmtpLine implements Transport.Line {

    /** Shorter than the lease of a claim, so that a server that hangs does not outlive it. */
    private static final String TIMEOUT_MILLIS = "20000";

    private final EmailSettings settings;
    private final boolean measured;
    private final Session session;
    private jakarta.mail.@Nullable Transport connection;

    /** @param measured whether what goes out tells of openings and clicks */
    SmtpLine(EmailSettings settings, boolean measured) {
        this.settings = settings;
        this.measured = measured;
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setJavaMailProperties(properties(settings));
        this.session = sender.getSession();
    }

    @Override
    public Handover send(OutgoingMessage message) {
        MimeMessage mail;
        try {
            mail = compose(message);
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Handover.Refused(SmtpErrors.text(e));
        }
        jakarta.mail.Transport open;
        try {
            open = connect();
        } catch (MessagingException e) {
            return new Handover.Unreachable(SmtpErrors.text(e));
        }
        try {
            open.sendMessage(mail, mail.getAllRecipients());
            return new Handover.Taken();
        } catch (MessagingException e) {
            close();
            return SmtpErrors.handover(e);
        }
    }

    @Override
    public void close() {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (MessagingException _) {
            // The server has answered for every message already.
        } finally {
            connection = null;
        }
    }

    private jakarta.mail.Transport connect() throws MessagingException {
        if (connection != null && connection.isConnected()) {
            return connection;
        }
        close();
        jakarta.mail.Transport opened = session.getTransport("smtp");
        String user = settings.user().isEmpty() ? null : settings.user();
        opened.connect(settings.host(), settings.port(), user, user == null ? null : settings.password());
        connection = opened;
        return opened;
    }

    private MimeMessage compose(OutgoingMessage message) throws MessagingException, UnsupportedEncodingException {
        MimeMessage mail =
                new MessageWithOwnId(session, message.id(), settings.from().value());
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from().value(), settings.fromName());
        helper.setTo(message.address());
        helper.setSubject(message.subject());
        MessageLinks links = message.links();
        helper.setText(message.body(), HtmlBody.of(message.body(), measured ? links : null));
        if (links != null) {
            mail.setHeader("List-Unsubscribe", "<" + links.unsubscribe() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.saveChanges();
        return mail;
    }

    private static Properties properties(EmailSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        boolean startTls = settings.encryption() == Encryption.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.encryption() == Encryption.TLS));
        return properties;
    }

    /** Every attempt at one message carries one Message-ID, so that a mailbox can tell a repetition. */
    private static final class MessageWithOwnId extends MimeMessage {
        private final String id;

        MessageWithOwnId(Session session, MessageId id, String from) {
            super(session);
            this.id = "<" + id.value() + ".revisit@" + from.substring(from.indexOf('@') + 1) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
