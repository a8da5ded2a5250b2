package io.revisit.delivery;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Web addresses in plain texts. Links in mails that were sent name an address by its number in the stored text: a change of
 * what counts as one would make them lead elsewhere.
 */
final class WebAddresses {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");
    private static final Pattern AUTHORITY = Pattern.compile("(https?://)([^/?#:@]+)(.*)", Pattern.DOTALL);

    /** What may stand in an address as it is, RFC 3986. */
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

    private WebAddresses() {}

    static Matcher in(String plain) {
        return ADDRESS.matcher(plain);
    }

    /**
     * The address of that number, counted from 1, as a header can carry it: a Cyrillic host as IDNA, whatever else no address
     * may hold as percents. Empty when there are fewer.
     */
    static Optional<String> numbered(String plain, int number) {
        if (number < 1) {
            return Optional.empty();
        }
        return in(plain)
                .results()
                .skip(number - 1L)
                .findFirst()
                .map(MatchResult::group)
                .map(WebAddresses::ascii);
    }

    private static String ascii(String address) {
        Matcher parts = AUTHORITY.matcher(address);
        return parts.matches() ? parts.group(1) + host(parts.group(2)) + escaped(parts.group(3)) : escaped(address);
    }

    private static String host(String name) {
        try {
            return escaped(IDN.toASCII(name, IDN.ALLOW_UNASSIGNED));
        } catch (IllegalArgumentException _) {
            return escaped(name);
        }
    }

    private static String escaped(String part) {
        StringBuilder escaped = new StringBuilder();
        part.codePoints().forEach(point -> {
            boolean plain = point < 128 && (Character.isLetterOrDigit(point) || ALLOWED.indexOf(point) >= 0);
            if (plain) {
                escaped.appendCodePoint(point);
            } else {
                for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
                }
            }
        });
        return escaped.toString();
    }
}
