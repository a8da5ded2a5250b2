package io.revisit.delivery;

import io.revisit.business.BusinessService;
import io.revisit.security.AuditLog;
import io.revisit.security.Role;
import io.revisit.shared.EmailAddress;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The clinic's own e-mail server. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class EmailChannelService {

    private static final int SUBMISSION_PORT = 587;

    private final ChannelSettings channels;
    private final BusinessService businesses;
    private final AuditLog audit;

    EmailChannelService(ChannelSettings channels, BusinessService businesses, AuditLog audit) {
        this.channels = channels;
        this.businesses = businesses;
        this.audit = audit;
    }

    /** What is set up, or usual values where nothing is. */
    public EmailChannelForm current() {
        return channels.email()
                .map(email -> {
                    EmailSettings s = email.settings();
                    return new EmailChannelForm(
                            email.active(),
                            s.host(),
                            s.port(),
                            s.encryption(),
                            s.user(),
                            !s.password().isEmpty(),
                            null,
                            s.from().value(),
                            s.fromName(),
                            email.perMinute(),
                            email.measured());
                })
                .orElseGet(() -> new EmailChannelForm(
                        false,
                        "",
                        SUBMISSION_PORT,
                        EmailSettings.Encryption.STARTTLS,
                        "",
                        false,
                        null,
                        "",
                        businesses.current().name(),
                        ChannelSettings.DEFAULT_PER_MINUTE,
                        true));
    }

    /** Whether e-mail goes by the clinic's own server now; administrators ask too. */
    @RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
    public boolean isActive() {
        return channels.email().filter(ChannelSettings.Email::active).isPresent();
    }

    /** Whether openings and clicks of advertising e-mail are counted; administrators ask too. */
    @RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
    public boolean isMeasured() {
        return channels.email().filter(ChannelSettings.Email::measured).isPresent();
    }

    /**
     * Stores the form.
     *
     * @throws IllegalArgumentException when a value cannot be: the form has checked them
     */
    public void save(EmailChannelForm form) {
        if (form.perMinute() < 1 || form.perMinute() > EmailChannelForm.MAX_PER_MINUTE) {
            throw new IllegalArgumentException("Not a limit: " + form.perMinute());
        }
        channels.save(new ChannelSettings.Email(form.active(), form.perMinute(), form.measured(), settings(form)));
        audit.record("delivery.email-channel-changed", "channel", null, form.host());
    }

    /**
     * Sends one message by the form's server right now, whether it is stored or not.
     *
     * @return what the server objected, or empty when it took the message
     */
    public Optional<String> test(EmailChannelForm form, EmailAddress to, String subject, String body) {
        try (SmtpLine line = new SmtpLine(settings(form), false)) {
            Handover handover = line.send(new OutgoingMessage(new MessageId(0), to.value(), subject, body, null));
            return switch (handover) {
                case Handover.Taken _ -> Optional.empty();
                case Handover.Deferred(String error) -> Optional.of(error);
                case Handover.Unreachable(String error) -> Optional.of(error);
                case Handover.Refused(String error) -> Optional.of(error);
                case Handover.Unsure(String error) -> Optional.of(error);
            };
        }
    }

    private EmailSettings settings(EmailChannelForm form) {
        String password = form.newPassword() == null
                ? channels.email().map(email -> email.settings().password()).orElse("")
                : form.newPassword();
        return new EmailSettings(
                form.host().strip(),
                form.port(),
                form.encryption(),
                form.user().strip(),
                password,
                EmailAddress.parse(form.from()).orElseThrow(IllegalArgumentException::new),
                form.fromName().strip());
    }
}
