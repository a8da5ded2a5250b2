package io.revisit.patient.duplicate;

import java.util.List;

/**
 * Writes a Russian name in Latin letters such that the usual ways of doing so, and ё and е, come out alike: «Фёдоров»,
 * «Федоров», Fedorov and Fyodorov are one; so are Юлия, Julia and Yuliya.
 */
final class NameFold {

    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "c", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia", "e", "i", "i", "e", "g"
    };

    /** Spellings that stand for the same sound, in this order; a longer one stands before its parts. */
    private static final List<String[]> ALIKE = List.of(
            new String[] {"shch", "sh"},
            new String[] {"sch", "sh"},
            new String[] {"tch", "ch"},
            new String[] {"kh", "h"},
            new String[] {"ts", "c"},
            new String[] {"tz", "c"},
            new String[] {"ph", "f"},
            new String[] {"ck", "k"},
            new String[] {"x", "ks"},
            new String[] {"w", "v"},
            new String[] {"y", "i"},
            new String[] {"j", "i"},
            new String[] {"io", "e"},
            new String[] {"ie", "e"});

    private NameFold() {}

    /**
     * The name in small Latin letters, doubled ones once; without anything that is no letter.
     *
     * @param name in lower case
     */
    static String of(String name) {
        StringBuilder latin = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int at = CYRILLIC.indexOf(c);
            if (at >= 0) {
                latin.append(LATIN[at]);
            } else if (c >= 'a' && c <= 'z') {
                latin.append(c);
            }
        }
        String folded = latin.toString();
        for (String[] alike : ALIKE) {
            folded = folded.replace(alike[0], alike[1]);
        }
        return withoutDoubles(folded);
    }

    private static String withoutDoubles(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || text.charAt(i) != text.charAt(i - 1)) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
