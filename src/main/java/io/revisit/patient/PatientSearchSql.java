package io.revisit.patient;

import io.revisit.shared.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds patients by what was typed: words of the name, digits of a phone, a card number. Gives a table of ids, {@code hit}. */
final class PatientSearchSql {
    /** Fewer digits than this are no phone. */
    static final int MIN_DIGITS = 3;

    private static final int MAX_WORDS = 6;

    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> ways = new ArrayList<>();

    private PatientSearchSql(String text) {
        String digits = text.chars()
                .filter(Character::isDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        boolean phone = digits.length() >= MIN_DIGITS && text.chars().noneMatch(Character::isLetter);
        if (phone) {
            byPhone(digits);
        } else if (text.chars().anyMatch(Character::isLetter)) {
            byName(PersonName.searchKey(text));
        }
        byCard(text);
    }

    static PatientSearchSql of(String text) {
        return new PatientSearchSql(text);
    }

    /** A derived table to join: {@code JOIN (…) hit ON hit.id = p.id}. */
    String join() {
        return " JOIN (" + String.join(" UNION ", ways) + ") hit ON hit.id = p.id";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void byName(String key) {
        StringBuilder sql =
                new StringBuilder("SELECT n.id FROM patient n WHERE n.business_id = :business AND n.gone = FALSE");
        String[] words = key.split(" ");
        for (int i = 0; i < Math.min(words.length, MAX_WORDS); i++) {
            sql.append(" AND (n.search_name LIKE :start%d OR n.search_name LIKE :word%d)".formatted(i, i));
            parameters.put("start" + i, escaped(words[i]) + "%");
            parameters.put("word" + i, "% " + escaped(words[i]) + "%");
        }
        ways.add(sql.toString());
    }

    /** Any part of the number; the 8 that Russians dial for +7 is taken for it. */
    private void byPhone(String digits) {
        parameters.put("digits", "%" + digits + "%");
        parameters.put("dialled", digits.startsWith("8") ? "+7" + digits.substring(1) + "%" : "%" + digits + "%");
        ways.add("SELECT n.id FROM patient n WHERE n.business_id = :business"
                + " AND (n.phone LIKE :digits OR n.phone LIKE :dialled)");
        ways.add("SELECT n.id FROM patient n WHERE n.business_id = :business AND n.second_phone IS NOT NULL"
                + " AND (n.second_phone LIKE :digits OR n.second_phone LIKE :dialled)");
    }

    private void byCard(String text) {
        parameters.put("card", escaped(text) + "%");
        ways.add("SELECT n.id FROM patient n WHERE n.business_id = :business AND n.card_number LIKE :card");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
