package io.revisit.dataimport.parsing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sums: «12 250,00 ₽», «1,234.56», «(500)». */
final class MoneyText {
    private static final Pattern CURRENCY = Pattern.compile(
            "(?:₽|руб(?:лей|ля|ль)?\\.?|р\\.?|rub|rur)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DIGITS = Pattern.compile("\\d{1,16}(?:\\.\\d{1,10})?");
    private static final BigDecimal LIMIT = new BigDecimal("1e13");

    private MoneyText() {}

    /** Roubles with two decimals, negative for a minus or brackets; null when the text is no sum, or can be two. */
    static @Nullable BigDecimal read(String text) {
        return read(text, 2);
    }

    /** A number in the same spellings, rounded to so many decimals. */
    static @Nullable BigDecimal read(String text, int decimals) {
        String sum = compact(text);
        boolean brackets = sum.length() > 2 && sum.startsWith("(") && sum.endsWith(")");
        if (brackets) {
            sum = sum.substring(1, sum.length() - 1);
        }
        sum = CURRENCY.matcher(sum).replaceFirst("");
        boolean minus = sum.startsWith("-") || sum.startsWith("\u2212");
        String digits = withPoint(minus || sum.startsWith("+") ? sum.substring(1) : sum);
        if (digits == null || !DIGITS.matcher(digits).matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(digits).setScale(decimals, RoundingMode.HALF_UP);
        if (value.compareTo(LIMIT) >= 0) {
            return null;
        }
        return minus || brackets ? value.negate() : value;
    }

    /** Without blanks of any kind and apostrophes between thousands. */
    private static String compact(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\'' && c != '\u2019') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Thousands separators gone, a point before the kopecks; null when a lone separator can be either. */
    private static @Nullable String withPoint(String sum) {
        int last = Math.max(sum.lastIndexOf(','), sum.lastIndexOf('.'));
        if (last < 0) {
            return sum;
        }
        char separator = sum.charAt(last);
        char other = separator == ',' ? '.' : ',';
        boolean once = sum.indexOf(separator) == last;
        if (!once) {
            return sum.indexOf(other) < 0 ? groups(sum, separator) : null;
        }
        int decimals = sum.length() - last - 1;
        boolean either = decimals == 3 && last >= 1 && last <= 3 && sum.charAt(0) != '0' && sum.indexOf(other) < 0;
        String whole = sum.indexOf(other) < 0 ? sum.substring(0, last) : groups(sum.substring(0, last), other);
        return either || whole == null ? null : whole + "." + sum.substring(last + 1);
    }

    /** 1.234.567 as 1234567; null when the groups are not of three digits. */
    private static @Nullable String groups(String sum, char separator) {
        String[] groups = sum.split(Pattern.quote(String.valueOf(separator)), -1);
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != 3) {
                return null;
            }
        }
        return String.join("", groups);
    }
}
