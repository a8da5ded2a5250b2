package io.revisit.delivery;

import io.revisit.patient.ConsentChannel;
import io.revisit.security.Secrets;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which transports the clinic has set up, and how. */
@Component
class ChannelSettings {

    /** What a channel sends a minute unless the clinic says otherwise; the outbox knows no limit. */
    static final int DEFAULT_PER_MINUTE = 60;

    private static final String READ = """
            SELECT active, settings, per_minute FROM channel_settings
            WHERE business_id = :business AND transport = :transport""";

    private static final String WRITE = """
            INSERT INTO channel_settings (business_id, transport, active, settings, per_minute)
            VALUES (:business, :transport, :active, :settings, :perMinute)
            ON DUPLICATE KEY UPDATE active = :active, settings = :settings, per_minute = :perMinute, version = version + 1""";

    private final TenantSql sql;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Secrets secrets;

    ChannelSettings(TenantSql sql, Transactions transactions, JsonMapper json, Secrets secrets) {
        this.sql = sql;
        this.transactions = transactions;
        this.json = json;
        this.secrets = secrets;
    }

    /** The transport that serves the channel now; the outbox while no real one is set up. */
    TransportKind transportFor(ConsentChannel channel) {
        return channel == ConsentChannel.EMAIL && email().filter(Email::active).isPresent()
                ? TransportKind.EMAIL
                : TransportKind.OUTBOX;
    }

    /** Messages a minute that the transport may send; 0 stands for no limit. */
    int perMinute(TransportKind transport) {
        return switch (transport) {
            case EMAIL -> email().map(Email::perMinute).orElse(DEFAULT_PER_MINUTE);
            case OUTBOX -> 0;
        };
    }

    /** The clinic's e-mail channel, or empty when it was never set up. */
    Optional<Email> email() {
        return sql.sql(READ)
                .param("transport", TransportKind.EMAIL.name())
                .query((row, _) -> {
                    Stored stored = json.readValue(row.getString("settings"), Stored.class);
                    return new Email(
                            row.getBoolean("active"),
                            row.getInt("per_minute"),
                            stored.measured() == null || stored.measured(),
                            stored.settings(secrets));
                })
                .optional();
    }

    void save(Email email) {
        transactions.run(() -> sql.sql(WRITE)
                .param("transport", TransportKind.EMAIL.name())
                .param("active", email.active())
                .param("settings", json.writeValueAsString(Stored.of(email, secrets)))
                .param("perMinute", email.perMinute())
                .update());
    }

    /**
     * @param active whether messages go by it
     * @param perMinute at most so many messages a minute
     * @param measured whether openings and clicks of advertising are counted
     */
    record Email(boolean active, int perMinute, boolean measured, EmailSettings settings) {}

    /**
     * The settings as JSON keeps them: plain values, so that a change of a type does not change what is stored.
     *
     * @param measured null where it was stored before the clinic could say so: yes
     */
    private record Stored(
            String host,
            int port,
            String encryption,
            String user,
            String encryptedPassword,
            String from,
            String fromName,
            @Nullable Boolean measured) {

        static Stored of(Email email, Secrets secrets) {
            EmailSettings s = email.settings();
            return new Stored(
                    s.host(),
                    s.port(),
                    s.encryption().name(),
                    s.user(),
                    secrets.encrypt(s.password()),
                    s.from().value(),
                    s.fromName(),
                    email.measured());
        }

        EmailSettings settings(Secrets secrets) {
            return new EmailSettings(
                    host,
                    port,
                    EmailSettings.Encryption.valueOf(encryption),
                    user,
                    secrets.decrypt(encryptedPassword).orElse(""),
                    new EmailAddress(from),
                    fromName);
        }
    }
}
