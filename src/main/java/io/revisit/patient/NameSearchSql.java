package io.revisit.patient;

import io.revisit.shared.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Conditions on names that contain words which begin as the typed ones do, in any order. A name whose first word begins so lies
 * in a range of the order of names; the columns of later words lead to the others.
 */
final class NameSearchSql {
    private static final int MAX_WORDS = 6;

    private final Map<String, Object> parameters = new HashMap<>();
    private final int count;

    NameSearchSql(String text) {
        String[] words = PersonName.searchKey(text).split(" ");
        count = Math.min(words.length, MAX_WORDS);
        for (int i = 0; i < count; i++) {
            parameters.put("start" + i, LikePattern.startingWith(words[i]));
            parameters.put("word" + i, "% " + LikePattern.startingWith(words[i]));
        }
    }

    int words() {
        return count;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Every word begins some word of the name. */
    List<String> all() {
        return IntStream.range(0, count).mapToObj(NameSearchSql::anywhere).toList();
    }

    /** This typed word begins the name and no typed word before it does, the others begin some word. */
    List<String> beginningWith(int word) {
        List<String> conditions = new ArrayList<>();
        conditions.add("p.search_name LIKE :start" + word);
        for (int i = 0; i < count; i++) {
            if (i != word) {
                conditions.add(anywhere(i));
            }
            if (i < word) {
                conditions.add("p.search_name NOT LIKE :start" + i);
            }
        }
        return conditions;
    }

    /** All typed words begin later words of the name, and none the first. */
    List<String> allLater() {
        return IntStream.range(0, count)
                .mapToObj("p.search_name LIKE :word%1$d AND p.search_name NOT LIKE :start%1$d"::formatted)
                .toList();
    }

    /** The ids of patients with a later word that begins as this one. */
    String idsLater(int word) {
        return laterOnes(word).collect(Collectors.joining(" UNION "));
    }

    /** How many these are; where more than {@code :few}, some number above it. */
    String countLater(int word) {
        return laterOnes(word)
                .map(ids -> "(" + ids + " LIMIT :few)")
                .collect(Collectors.joining(" UNION ALL ", "SELECT COUNT(*) FROM (", ") later"));
    }

    private static Stream<String> laterOnes(int word) {
        return Stream.of(
                        "n.name_second LIKE :start%1$d",
                        "n.name_third LIKE :start%1$d", "n.name_third LIKE ' %%' AND n.name_third LIKE :word%1$d")
                .map(condition ->
                        "SELECT n.id FROM patient n WHERE n.business_id = :business AND " + condition.formatted(word));
    }

    private static String anywhere(int word) {
        return "(p.search_name LIKE :start%1$d OR p.search_name LIKE :word%1$d)".formatted(word);
    }
}
