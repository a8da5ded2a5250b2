package io.revisit.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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

    private static final int LONGEST_LABEL = 63;
    private static final String LOCAL_SIGNS = "!#$%&'*+/=?^_`{|}~-";
    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>");

    public EmailAddress {
        if (!value.equals(value.toLowerCase(Locale.ROOT)) || !isAddress(value)) {
            throw new IllegalArgumentException("Not an e-mail address in lower case");
        }
    }

    /** Reads an address as people paste it, {@code mailto:} and {@code Name <address>} included; empty when it is none. */
    public static Optional<EmailAddress> parse(@Nullable String raw) {
        if (raw == null || raw.length() > 2 * MAX_LENGTH || raw.indexOf('@') < 0) {
            return Optional.empty();
        }
        String text = raw.strip().toLowerCase(Locale.ROOT);
        if (text.endsWith(">")) {
            Matcher named = NAMED.matcher(text);
            text = named.matches() ? named.group(1).strip() : text;
        }
        String address = text.startsWith("mailto:") ? text.substring("mailto:".length()) : text;
        return isAddress(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        return at > 0
                && text.length() <= MAX_LENGTH
                && isLocalPart(text.substring(0, at))
                && isDomain(text.substring(at + 1));
    }

    private static boolean isLocalPart(String local) {
        char before = '.';
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            boolean dotInside = c == '.' && before != '.';
            if (!dotInside && !Character.isLetterOrDigit(c) && LOCAL_SIGNS.indexOf(c) < 0) {
                return false;
            }
            before = c;
        }
        return before != '.';
    }

    /** At least two labels, the last one a name rather than a number. */
    private static boolean isDomain(String domain) {
        int start = 0;
        int dot;
        while ((dot = domain.indexOf('.', start)) >= 0) {
            if (!isLabel(domain, start, dot)) {
                return false;
            }
            start = dot + 1;
        }
        return start > 0
                && domain.length() - start >= 2
                && isLabel(domain, start, domain.length())
                && Character.isLetter(domain.charAt(start));
    }

    private static boolean isLabel(String domain, int from, int to) {
        if (to <= from || to - from > LONGEST_LABEL || domain.charAt(from) == '-' || domain.charAt(to - 1) == '-') {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = domain.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-') {
                return false;
            }
        }
        return true;
    }
}
