package io.revisit.patient;

import io.revisit.shared.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds patients by what was typed, which may be the beginning of a card number. Without a digit it may be words of the
 * name as well, which are compared where the list stands in the order of names; with digits a part of a phone, too, which
 * has indexes of its own. What has an @ is the beginning of an e-mail address.
 */
final class PatientSearchSql {
    /** Fewer digits than this are no phone. */
    static final int MIN_DIGITS = 3;

    private static final int MAX_WORDS = 6;

    private static final String CARD = "n.business_id = :business AND n.card_key LIKE :card";

    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private String join = "";

    private PatientSearchSql(String text) {
        String digits = text.chars()
                .filter(Character::isDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        boolean letters = text.chars().anyMatch(Character::isLetter);
        if (text.contains("@")) {
            parameters.put("email", escaped(text.strip().toLowerCase(Locale.ROOT)) + "%");
            conditions.add("p.email LIKE :email");
            return;
        }
        String card = CardKey.of(text);
        if (card.isEmpty()) {
            conditions.addAll(words("p", text));
            return;
        }
        parameters.put("card", escaped(card) + "%");
        if (digits.isEmpty()) {
            // DISTINCT keeps the few cards apart from the list, which stays in the order of its index.
            join = " LEFT JOIN (SELECT DISTINCT n.id FROM patient n WHERE " + CARD + ") of_card ON of_card.id = p.id";
            conditions.add("(of_card.id IS NOT NULL OR (" + String.join(" AND ", words("p", text)) + "))");
        } else {
            join = " JOIN (" + String.join(" UNION ", ways(text, digits, letters)) + ") hit ON hit.id = p.id";
        }
    }

    static PatientSearchSql of(String text) {
        return new PatientSearchSql(text);
    }

    /** A derived table of ids to join, or nothing. */
    String join() {
        return join;
    }

    /** Conditions on the patient {@code p}, may be none. */
    List<String> conditions() {
        return conditions;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private List<String> ways(String text, String digits, boolean letters) {
        List<String> ways = new ArrayList<>();
        ways.add("SELECT n.id FROM patient n WHERE " + CARD);
        if (letters) {
            ways.add("SELECT n.id FROM patient n WHERE n.business_id = :business AND n.gone = FALSE AND "
                    + String.join(" AND ", words("n", text)));
        } else if (digits.length() >= MIN_DIGITS) {
            ways.add(phone(digits, "n.phone"));
            ways.add(phone(digits, "n.second_phone"));
        }
        return ways;
    }

    private List<String> words(String alias, String text) {
        List<String> found = new ArrayList<>();
        String[] words = PersonName.searchKey(text).split(" ");
        for (int i = 0; i < Math.min(words.length, MAX_WORDS); i++) {
            found.add("(%1$s.search_name LIKE :start%2$d OR %1$s.search_name LIKE :word%2$d)".formatted(alias, i));
            parameters.put("start" + i, escaped(words[i]) + "%");
            parameters.put("word" + i, "% " + escaped(words[i]) + "%");
        }
        return found;
    }

    /** Any part of the number; the 8 that Russians dial for +7 is taken for it. */
    private String phone(String digits, String column) {
        parameters.put("digits", "%" + digits + "%");
        parameters.put("dialled", digits.startsWith("8") ? "+7" + digits.substring(1) + "%" : "%" + digits + "%");
        return "SELECT n.id FROM patient n WHERE n.business_id = :business AND %1$s IS NOT NULL AND (%1$s LIKE :digits OR %1$s LIKE :dialled)"
                .formatted(column);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
