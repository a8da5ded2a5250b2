package io.revisit.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number that can be dialled from anywhere.
 *
 * @param e164 the number in E.164, as it is stored and compared: {@code +79123456789}
 */
public record PhoneNumber(String e164) implements Comparable<PhoneNumber> {
    /** The longest E.164 text, the plus included. */
    public static final int MAX_LENGTH = 16;

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
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
        return raw == null || raw.isBlank() ? PhoneReading.NOTHING : new PhoneCellReader(regionCode).read(raw);
    }

    /** The digits alone, country code first: {@code 79123456789}. */
    public String digits() {
        return e164.substring(1);
    }

    /** For people: {@code +7 912 345-67-89}. */
    public String formatted() {
        return PhoneParser.format(this);
    }

    @Override
    public int compareTo(PhoneNumber other) {
        return e164.compareTo(other.e164);
    }

    @Override
    public String toString() {
        return e164;
    }
}
