package io.revisit.security;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.codec.Hex;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must be stored but read again, such as the password of a mail server, so that a copy of the database alone
 * does not give it away: AES-256-GCM with the installation's key, which is outside the database.
 */
@Component
public class Secrets {

    private static final Logger log = LoggerFactory.getLogger(Secrets.class);

    /** Parts the keys of this purpose from others made of the same secret; it need not be secret itself. */
    private static final String SALT = "7265766973697431";

    private final BytesEncryptor encryptor;

    /** @param key {@code REVISIT_SECRET_KEY}, or what start-up found instead */
    Secrets(@Value("${revisit.secret-key}") String key) {
        encryptor = Encryptors.stronger(key, SALT);
    }

    /** The text for the database; an empty one stays empty. */
    public String encrypt(String text) {
        return text.isEmpty() ? "" : new String(Hex.encode(encryptor.encrypt(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** What was encrypted; nothing when it was not by this key: then it must be typed anew. */
    public Optional<String> decrypt(String stored) {
        if (stored.isEmpty()) {
            return Optional.of("");
        }
        try {
            return Optional.of(new String(encryptor.decrypt(Hex.decode(stored)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IllegalStateException _) {
            log.warn("A stored secret cannot be read with this REVISIT_SECRET_KEY and must be typed anew.");
            return Optional.empty();
        }
    }
}
