package io.revisit.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells surname, given name and patronymic apart in a name that stands in one text. */
final class FullNameParser {
    private static final List<String> PATRONYMIC_ENDS =
            List.of("ович", "евич", "ьич", "мич", "нич", "кич", "тич", "ввич", "лыч", "овна", "евна", "ична", "инична");
    private static final Pattern NOISE = Pattern.compile("[\"«»,;]|\\([^)]*\\)");
    private static final Pattern AFTER_DOT = Pattern.compile("\\.(?=\\p{L})");
    private static final int MOST_WORDS = 8;

    private FullNameParser() {}

    static Optional<PersonName> parse(String raw) {
        List<String> words = words(raw);
        return switch (words.size()) {
            case 0 -> Optional.empty();
            case 1 -> PersonName.ofParts(null, words.getFirst(), null);
            case 2 -> ofTwo(words.get(0), words.get(1));
            default -> words.size() > MOST_WORDS ? Optional.empty() : ofMany(words);
        };
    }

    private static Optional<PersonName> ofTwo(String first, String second) {
        if (isPatronymic(second) && GivenNames.known(first)) {
            return PersonName.ofParts(null, first, second);
        }
        boolean swapped = NameSpelling.isInitial(first) || (GivenNames.known(first) && !GivenNames.known(second));
        return swapped ? PersonName.ofParts(second, first, null) : PersonName.ofParts(first, second, null);
    }

    private static Optional<PersonName> ofMany(List<String> words) {
        int initials = firstInitial(words);
        if (initials == 0) {
            boolean two = NameSpelling.isInitial(words.get(1));
            return PersonName.ofParts(
                    joined(words, two ? 2 : 1, words.size()), words.getFirst(), two ? words.get(1) : null);
        }
        if (initials > 0) {
            return PersonName.ofParts(
                    joined(words, 0, initials), words.get(initials), joined(words, initials + 1, words.size()));
        }
        int patronymic = lastPatronymic(words);
        return patronymic > 0 ? around(words, patronymic) : withoutPatronymic(words);
    }

    /** The given name stands before the patronymic; the surname is what is left, before or behind. */
    private static Optional<PersonName> around(List<String> words, int patronymic) {
        String before = joined(words, 0, patronymic - 1);
        String behind = joined(words, patronymic + 1, words.size());
        return PersonName.ofParts((before + " " + behind).strip(), words.get(patronymic - 1), words.get(patronymic));
    }

    private static Optional<PersonName> withoutPatronymic(List<String> words) {
        int last = words.size() - 1;
        if (GivenNames.known(words.get(last)) && !GivenNames.known(words.get(1))) {
            return PersonName.ofParts(joined(words, 0, last), words.get(last), null);
        }
        return PersonName.ofParts(words.get(0), words.get(1), joined(words, 2, words.size()));
    }

    private static int firstInitial(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (NameSpelling.isInitial(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The last one, because surnames end like patronymics too: «Абрамович Роман Аркадьевич». */
    private static int lastPatronymic(List<String> words) {
        for (int i = words.size() - 1; i > 0; i--) {
            if (isPatronymic(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPatronymic(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (String end : PATRONYMIC_ENDS) {
            if (small.endsWith(end) && small.length() >= end.length() + 2) {
                return true;
            }
        }
        int lastPart = Math.max(small.lastIndexOf(' '), small.lastIndexOf('-')) + 1;
        return lastPart > 0 && NameSpelling.isDescent(small.substring(lastPart));
    }

    /** Words with letters; «И.О.» becomes two, «Гасан оглы» and «Петрова - Водкина» one. */
    private static List<String> words(String raw) {
        String text = raw;
        if (NOISE.matcher(text).find()) {
            text = NOISE.matcher(text).replaceAll(" ");
        }
        if (text.indexOf('.') >= 0) {
            text = AFTER_DOT.matcher(text).replaceAll(". ");
        }
        if (text.indexOf('-') >= 0) {
            text = text.replaceAll("\\s*-\\s*", "-");
        }
        List<String> words = new ArrayList<>(4);
        for (String word : NameSpelling.words(text)) {
            if (!NameSpelling.hasLetter(word)) {
                continue;
            }
            if (NameSpelling.isDescent(word) && !words.isEmpty()) {
                words.add(words.removeLast() + " " + word);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private static String joined(List<String> words, int from, int to) {
        return String.join(" ", words.subList(Math.min(from, to), to));
    }
}
