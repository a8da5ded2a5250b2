package io.revisit.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phone number that can be dialled from anywhere.
 *
 * @param e164 the number in E.164, as it is stored and compared: {@code +79123456789}
 */
public record PhoneNumber(String e164) implements Comparable<PhoneNumber> {
    /** The longest E.164 text, the plus included. */
    public static final int MAX_LENGTH = 16;

    private static final int FEWEST_DIGITS = 7;

    private static final int SHOWN_AT_THE_END = 2;

    public PhoneNumber {
        if (!isE164(e164)) {
            throw new IllegalArgumentException("Not an E.164 phone number");
        }
    }

    /**
     * Reads one number as people write it; empty when there is none or it cannot exist.
     *
     * @param raw what was typed, in any usual spelling
     * @param regionCode the country of numbers without a country code, ISO 3166 ({@code RU})
     */
    public static Optional<PhoneNumber> parse(@Nullable String raw, String regionCode) {
        return raw == null ? Optional.empty() : PhoneParser.one(raw, regionCode);
    }

    /** Reads a cell that may hold several numbers and words around them. */
    public static PhoneReading read(@Nullable String raw, String regionCode) {
        if (raw == null || raw.isBlank()) {
            return PhoneReading.NOTHING;
        }
        PhoneNumber plain = PhoneParser.plain(raw, regionCode);
        return plain == null ? new PhoneCellReader(regionCode).read(raw) : PhoneReading.of(plain);
    }

    /** The digits alone, country code first: {@code 79123456789}. */
    public String digits() {
        return e164.substring(1);
    }

    /** For people: {@code +7 912 345-67-89}. */
    public String formatted() {
        return PhoneParser.format(this);
    }

    /** For those who may recognise the number but not call it: {@code +7 912 •••-••-67}. */
    public String masked() {
        String formatted = formatted();
        int country = formatted.indexOf(' ');
        int operator = formatted.indexOf(' ', country + 1);
        int from = operator < 0 ? Math.max(country, 1) : operator;
        int to = formatted.length() - SHOWN_AT_THE_END;
        return formatted.substring(0, from)
                + formatted.substring(from, to).replaceAll("\\d", "•")
                + formatted.substring(to);
    }

    @Override
    public int compareTo(PhoneNumber other) {
        return e164.compareTo(other.e164);
    }

    @Override
    public String toString() {
        return e164;
    }

    private static boolean isE164(String text) {
        if (text.length() <= FEWEST_DIGITS || text.length() > MAX_LENGTH || text.charAt(0) != '+') {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < (i == 1 ? '1' : '0') || c > '9') {
                return false;
            }
        }
        return true;
    }
}
