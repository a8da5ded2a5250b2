package io.revisit.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a part of a name is written for people and folded for comparison. */
final class NameSpelling {
    /** «son of», «daughter of»: written small, after the father's name. */
    private static final Set<String> DESCENT =
            Set.of("оглы", "оглу", "кызы", "кизи", "гызы", "угли", "улы", "oglu", "ogly", "kyzy", "qizi");

    private static final int LONGEST_DESCENT = 5;

    private NameSpelling() {}

    static boolean isDescent(String word) {
        return word.length() <= LONGEST_DESCENT && DESCENT.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Proper case with single blanks; empty when there is no letter. */
    static String proper(@Nullable String raw) {
        if (raw == null || !hasLetter(raw)) {
            return "";
        }
        StringBuilder out = new StringBuilder(raw.length());
        for (String word : words(raw)) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(isDescent(word) ? word.toLowerCase(Locale.ROOT) : properWord(word));
        }
        return out.toString();
    }

    /** What stands between blanks of any kind, also no-break ones. */
    static List<String> words(String raw) {
        List<String> words = new ArrayList<>(4);
        int start = -1;
        for (int i = 0; i <= raw.length(); i++) {
            boolean blank = i == raw.length() || Character.isWhitespace(raw.charAt(i)) || raw.charAt(i) == '\u00a0';
            if (blank && start >= 0) {
                words.add(raw.substring(start, i));
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
        return words;
    }

    static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isInitial(String word) {
        return word.length() == 1 || (word.length() == 2 && word.charAt(1) == '.');
    }

    /** Lower case, ё as е, single blanks; when loose, hyphens count as blanks and apostrophes and dots as nothing. */
    static String folded(String text, boolean loose) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            boolean blank = Character.isWhitespace(c) || c == '\u00a0' || (loose && c == '-');
            if (blank) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (!loose || (c != '\'' && c != '\u2019' && c != '.')) {
                out.append(c == 'ё' ? 'е' : c);
            }
        }
        int end = out.length();
        return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    /** «ПЕТРОВА-ВОДКИНА» to «Петрова-Водкина»; a spelling like «МакДональд» is left as it is. */
    private static String properWord(String word) {
        if (isDeliberate(word)) {
            return word;
        }
        StringBuilder out = new StringBuilder(word.length());
        boolean atStart = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            out.append(atStart ? Character.toUpperCase(c) : Character.toLowerCase(c));
            atStart = c == '-' || c == '\'' || c == '\u2019' || c == '.';
        }
        return out.toString();
    }

    private static boolean isDeliberate(String word) {
        int capitals = 0;
        int small = 0;
        for (int i = 0; i < word.length(); i++) {
            capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
            small += Character.isLowerCase(word.charAt(i)) ? 1 : 0;
        }
        return Character.isUpperCase(word.charAt(0)) && capitals <= 2 && small > capitals;
    }
}
