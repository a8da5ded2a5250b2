package io.revisit.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What addresses are compared by: «г. Казань, ул. Ленина, д. 5, кв. 12» and «Казань, Ленина 5-12» are one flat. Words that
 * only say what the next one is are left out, ё is е; the city stays, for every town has its Lenin Street.
 */
public final class AddressKey {
    private static final Pattern WORD = Pattern.compile("\\d+\\p{L}(?![\\p{L}\\d])|\\d+|\\p{L}+");
    private static final Pattern INDEX = Pattern.compile("\\d{6}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final int SHORTEST_STREET = 2;

    private static final Set<String> SAYING_NOTHING = Set.of(
            ("ул улица д дом кв квартира г гор город россия рф российская федерация влд вл владение street st house flat "
                            + "apartment apt city russia")
                    .split(" "));

    private static final Map<String, String> ONE_SPELLING = Map.ofEntries(
            Map.entry("просп", "проспект"),
            Map.entry("пр", "проспект"),
            Map.entry("пер", "переулок"),
            Map.entry("ш", "шоссе"),
            Map.entry("бул", "бульвар"),
            Map.entry("бульв", "бульвар"),
            Map.entry("пл", "площадь"),
            Map.entry("наб", "набережная"),
            Map.entry("мкр", "микрорайон"),
            Map.entry("мкрн", "микрорайон"),
            Map.entry("корп", "к"),
            Map.entry("корпус", "к"),
            Map.entry("строение", "стр"),
            Map.entry("обл", "область"));

    private AddressKey() {}

    /** The key of an address; null where it names no street or place with the number of a house after it. */
    public static @Nullable String of(String address) {
        List<String> words = words(address);
        int street = -1;
        int house = -1;
        for (int i = 0; i < words.size(); i++) {
            boolean number = Character.isDigit(words.get(i).charAt(0));
            if (!number && street < 0 && words.get(i).length() >= SHORTEST_STREET) {
                street = i;
            } else if (number && street >= 0) {
                house = i;
            }
        }
        return house < 0 ? null : String.join(" ", words);
    }

    private static List<String> words(String address) {
        List<String> words = new ArrayList<>();
        // «пр-т», «б-р»: one word with its middle left out.
        String text = address.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("(?<!\\p{L})пр-к?т(?!\\p{L})", "проспект")
                .replaceAll("(?<!\\p{L})б-р(?!\\p{L})", "бульвар");
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            String word = found.group();
            if (!SAYING_NOTHING.contains(word) && !INDEX.matcher(word).matches()) {
                add(words, ONE_SPELLING.getOrDefault(word, word));
            }
        }
        return words;
    }

    /** A letter behind a number belongs to the house: «5 а» is «5а»; «к» begins the number of a building. */
    private static void add(List<String> words, String word) {
        boolean ofHouse = LETTER.matcher(word).matches()
                && !"к".equals(word)
                && !words.isEmpty()
                && words.getLast().chars().allMatch(Character::isDigit);
        if (ofHouse) {
            words.set(words.size() - 1, words.getLast() + word);
        } else {
            words.add(word);
        }
    }
}
