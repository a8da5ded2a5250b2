package io.revisit.visit;

import io.revisit.patient.CardKey;
import io.revisit.shared.PersonName;
import io.revisit.shared.data.TenantSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Composes the statements that find the visits of a filter; {@code v} is the visit, {@code p} the patient. */
final class VisitListSql {

    private static final int MIN_DIGITS = 3;
    private static final int MAX_WORDS = 6;

    private final List<String> conditions = new ArrayList<>(List.of("v.business_id = :business"));
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean ofPatient;

    private VisitListSql(VisitFilter filter) {
        where("v.visit_day >= :first", "first", filter.from());
        where("v.visit_day <= :last", "last", filter.to());
        where(
                "v.status = :status",
                "status",
                filter.status() == null ? null : filter.status().name());
        where(
                "v.doctor_id = :doctor",
                "doctor",
                filter.doctor() == null ? null : filter.doctor().value());
        where(
                "v.direction_id = :direction",
                "direction",
                filter.direction() == null ? null : filter.direction().value());
        where(
                "v.staff_id = :staff",
                "staff",
                filter.staff() == null ? null : filter.staff().value());
        where(
                "v.patient_id = :patient",
                "patient",
                filter.patient() == null ? null : filter.patient().value());
        if (filter.mark() != null) {
            conditions.add(marked(filter.mark()));
        }
        if (!filter.text().isEmpty()) {
            search(filter.text());
        }
    }

    static VisitListSql of(VisitFilter filter) {
        return new VisitListSql(filter);
    }

    /** Ids in this order. */
    StatementSpec ids(TenantSql sql, VisitSort sort, long offset, int limit) {
        ofPatient |= sort.isOfPatient();
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        return bound(sql, "SELECT v.id " + from() + " ORDER BY " + sort.sql() + " LIMIT :limit OFFSET :offset");
    }

    /** What they add up to. */
    StatementSpec totals(TenantSql sql) {
        return bound(sql, """
                SELECT COUNT(*) AS visits,
                       COALESCE(SUM(v.counted), 0) AS counted,
                       COALESCE(SUM(CASE WHEN v.status = 'COMPLETED' AND NOT v.reversed THEN v.gross ELSE 0 END), 0) AS gross,
                       COALESCE(SUM(CASE WHEN v.status = 'COMPLETED' AND NOT v.reversed THEN v.net ELSE 0 END), 0) AS net
                """ + from());
    }

    private String from() {
        String patient = ofPatient ? " JOIN patient p ON p.business_id = v.business_id AND p.id = v.patient_id" : "";
        return "FROM visit v" + patient + " WHERE " + String.join(" AND ", conditions);
    }

    private StatementSpec bound(TenantSql sql, String text) {
        return sql.sql(text).params(parameters);
    }

    private static String marked(VisitMark mark) {
        return switch (mark) {
            case COUNTED -> "v.counted";
            case FIRST -> "v.counted AND NOT v.repeated";
            case REPEATED -> "v.repeated";
            case PAID -> "v.paid_day";
        };
    }

    private void search(String text) {
        ofPatient = true;
        String card = CardKey.of(text);
        List<String> ways = new ArrayList<>(List.of(card.isEmpty() ? "FALSE" : "p.card_key LIKE :card"));
        parameters.put("card", escaped(card) + "%");
        String digits = text.chars()
                .filter(Character::isDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        if (text.chars().anyMatch(Character::isLetter)) {
            ways.add(named(PersonName.searchKey(text)));
        } else if (digits.length() >= MIN_DIGITS) {
            // The 8 that Russians dial stands for +7.
            String dialled = digits.startsWith("8") ? digits.substring(1) : digits;
            parameters.put("digits", "%" + dialled + "%");
            ways.add("p.phone LIKE :digits OR p.second_phone LIKE :digits");
        }
        conditions.add("(" + String.join(" OR ", ways) + ")");
    }

    private String named(String key) {
        List<String> words = new ArrayList<>();
        for (String word : key.split(" ", MAX_WORDS)) {
            int i = words.size();
            parameters.put("start" + i, escaped(word) + "%");
            parameters.put("inside" + i, "% " + escaped(word) + "%");
            words.add("(p.search_name LIKE :start" + i + " OR p.search_name LIKE :inside" + i + ")");
        }
        return "(" + String.join(" AND ", words) + ")";
    }

    private void where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
