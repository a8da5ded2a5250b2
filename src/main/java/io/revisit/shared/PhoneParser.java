package io.revisit.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One phone number by libphonenumber, which is the judge of what exists, Russian mobile codes excepted. */
final class PhoneParser {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int MAX_RAW_LENGTH = 200;

    /** A number that passed through a spreadsheet or a data frame: {@code 79123456789.0}, {@code 7.9123456789E+10}. */
    private static final Pattern AS_DECIMAL = Pattern.compile("\\d+[.,]0+|\\d[.,]\\d+[eEеЕ]\\+?\\d{1,2}");

    private PhoneParser() {}

    static Optional<PhoneNumber> one(String raw, String regionCode) {
        String text = raw.strip();
        if (text.isEmpty() || text.length() > MAX_RAW_LENGTH) {
            return Optional.empty();
        }
        PhoneNumber plain = plain(text, regionCode);
        return plain == null ? judged(text, regionCode) : Optional.of(plain);
    }

    /** The number where it can be seen without asking the library, else null. */
    static @Nullable PhoneNumber plain(String raw, String regionCode) {
        String mobile = regionCode.equals("RU") && raw.length() <= MAX_RAW_LENGTH ? russianMobile(raw.strip()) : null;
        return mobile == null ? null : new PhoneNumber(mobile);
    }

    /** The same answer without the short cut. */
    static Optional<PhoneNumber> judged(String text, String regionCode) {
        String number = AS_DECIMAL.matcher(text).matches() ? withoutDecimals(text) : text;
        return valid(number, regionCode).or(() -> withoutWrongPlus(number, regionCode));
    }

    static String format(PhoneNumber phone) {
        try {
            return LIBRARY.format(LIBRARY.parse(phone.e164(), null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return phone.e164();
        }
    }

    private static Optional<PhoneNumber> valid(String text, String regionCode) {
        try {
            Phonenumber.PhoneNumber number = LIBRARY.parse(text, regionCode);
            return LIBRARY.isValidNumber(number) || isRussianMobile(number)
                    ? Optional.of(new PhoneNumber(LIBRARY.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Codes 9xx are mobile in the Russian numbering plan; the library lags behind it and misses parts of 930 0xx. */
    private static boolean isRussianMobile(Phonenumber.PhoneNumber number) {
        return number.getCountryCode() == 7 && number.getNationalNumber() / 1_000_000_000L == 9;
    }

    /** {@code +8 912 …}: a plus in front of the national prefix. */
    private static Optional<PhoneNumber> withoutWrongPlus(String text, String regionCode) {
        String nationalPrefix = LIBRARY.getNddPrefixForRegion(regionCode, true);
        return nationalPrefix != null && !nationalPrefix.isEmpty() && text.startsWith("+" + nationalPrefix)
                ? valid(text.substring(1), regionCode)
                : Optional.empty();
    }

    private static String withoutDecimals(String text) {
        BigDecimal value = new BigDecimal(
                text.replace(',', '.').replace('е', 'E').replace('Е', 'E').replace('e', 'E'));
        boolean roundedBySpreadsheet = value.scale() < 0;
        return roundedBySpreadsheet ? text : value.toBigInteger().toString();
    }

    /**
     * A plainly spelt Russian mobile number, or null to ask the library: ten times faster over a large file, and the same
     * answer, because every +7 9xx number is valid.
     */
    private static @Nullable String russianMobile(String text) {
        StringBuilder digits = new StringBuilder(12).append('+');
        boolean plus = text.startsWith("+");
        if (plus && (text.length() == 1 || !Character.isDigit(text.charAt(1)))) {
            return null;
        }
        for (int i = plus ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != ' ' && c != '-' && c != '(' && c != ')' && c != '\u00a0') {
                return null;
            }
        }
        if (digits.length() == 11 && !plus) {
            digits.insert(1, '7');
        } else if (digits.length() == 12 && digits.charAt(1) == '8') {
            digits.setCharAt(1, '7');
        }
        boolean mobile = digits.length() == 12 && digits.indexOf("+79") == 0;
        return mobile ? digits.toString() : null;
    }
}
