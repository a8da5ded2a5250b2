package io.revisit.dataimport.xlsx;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML has no place for stand in a workbook as {@code _x000D_}. */
final class EscapedText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedText() {}

    static String plain(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(EscapedText::character) : text;
    }

    private static String character(MatchResult escaped) {
        int code = Integer.parseInt(escaped.group(1), 16);
        return code == 0 ? "" : Matcher.quoteReplacement(String.valueOf((char) code));
    }
}
