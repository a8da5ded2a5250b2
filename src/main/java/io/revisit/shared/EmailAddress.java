package io.revisit.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address that a message can be sent to.
 *
 * @param value in lower case, without blanks around it
 */
public record EmailAddress(String value) {
    /** The longest address that mail servers take. */
    public static final int MAX_LENGTH = 254;

    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");
    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>");

    public EmailAddress {
        if (value.length() > MAX_LENGTH
                || !value.equals(value.toLowerCase(Locale.ROOT))
                || !ADDRESS.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address in lower case");
        }
    }

    /** Reads an address as people paste it, {@code mailto:} and {@code Name <address>} included; empty when it is none. */
    public static Optional<EmailAddress> parse(@Nullable String raw) {
        if (raw == null || raw.length() > 2 * MAX_LENGTH) {
            return Optional.empty();
        }
        String text = raw.strip().toLowerCase(Locale.ROOT);
        var named = NAMED.matcher(text);
        String address =
                named.matches() ? named.group(1).strip() : text.startsWith("mailto:") ? text.substring(7) : text;
        return address.length() <= MAX_LENGTH && ADDRESS.matcher(address).matches()
                ? Optional.of(new EmailAddress(address))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
