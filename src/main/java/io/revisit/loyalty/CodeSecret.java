package io.revisit.loyalty;

import java.security.SecureRandom;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes confirmation codes and the hashes that are stored in their place. */
@Component
class CodeSecret {

    private static final int DIGITS = 6;
    private static final int BOUND = 1_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** Trying all codes takes hours at 16 MiB a try, and a code lives for minutes. */
    private static final int MEMORY_KIB = 16_384;

    private static final int PASSES = 2;

    private final SecureRandom random = new SecureRandom();
    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);

    /** A new code of six digits. */
    String next() {
        return ("%0" + DIGITS + "d").formatted(random.nextInt(BOUND));
    }

    String hash(String code) {
        return encoder.encode(code);
    }

    /** Whether this is the code; blanks that were typed in do not matter. */
    boolean matches(String typed, String hash) {
        String digits = typed.replaceAll("\\s", "");
        return digits.length() == DIGITS && encoder.matches(digits, hash);
    }
}
