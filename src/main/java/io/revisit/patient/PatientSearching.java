package io.revisit.patient;

import io.revisit.shared.data.TenantSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds patients by what was typed, which may be the beginning of a card number. Without a digit it may be words of the
 * name as well; with digits alone a part of a phone, too. What has an @ is the beginning of an e-mail address. What few have is
 * looked up, what many have is soon found along the order of the list.
 */
@Component
class PatientSearching {
    /** Up to so many it takes less to look each up than to go along the list until a page is full. */
    private static final int FEW = 2_000;

    private static final String OTHER_IDS =
            "SELECT n.id FROM patient n WHERE n.business_id = :business AND n.id IN (:others)";

    private static final String CARD = "n.business_id = :business AND n.card_key LIKE :card";

    private final TenantSql sql;

    PatientSearching(TenantSql sql) {
        this.sql = sql;
    }

    /** How to find what was typed, in the current business as it is now. */
    PatientSearch of(String text) {
        if (text.isEmpty()) {
            return PatientSearch.NONE;
        }
        if (text.contains("@")) {
            String start = LikePattern.startingWith(text.strip().toLowerCase(Locale.ROOT));
            return PatientSearch.one(SearchWay.by(List.of("p.email LIKE :email")), Map.of("email", start));
        }
        String digits = text.chars()
                .filter(Character::isDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        boolean letters = text.chars().anyMatch(Character::isLetter);
        String card = CardKey.of(text);
        if (card.isEmpty()) {
            return names(text);
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("card", LikePattern.startingWith(card)));
        return digits.isEmpty() || letters ? cardOrName(text, parameters) : cardOrPhone(digits, parameters);
    }

    private PatientSearch names(String text) {
        NameSearchSql names = new NameSearchSql(text);
        return new PatientSearch(ways(names), SearchWay.by(names.all()), names.parameters());
    }

    private List<SearchWay> ways(NameSearchSql names) {
        List<SearchWay> ways = new ArrayList<>();
        int rarest = 0;
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < names.words(); i++) {
            ways.add(SearchWay.alongNames(names.beginningWith(i)));
            long later = count(names.countLater(i), names.parameters());
            if (later < fewest) {
                fewest = later;
                rarest = i;
            }
        }
        if (fewest > FEW) {
            ways.add(SearchWay.alongNames(names.allLater()));
        } else if (fewest > 0) {
            ways.add(SearchWay.through(names.idsLater(rarest), names.allLater()));
        }
        return ways;
    }

    private PatientSearch cardOrName(String text, Map<String, Object> parameters) {
        long cards = cards(parameters);
        if (cards == 0) {
            return names(text);
        }
        NameSearchSql names = new NameSearchSql(text);
        parameters.putAll(names.parameters());
        String named = String.join(" AND ", names.all());
        List<SearchWay> ways = new ArrayList<>(ways(names));
        List<String> onlyCard = List.of("p.card_key LIKE :card", "NOT (" + named + ")");
        ways.add(cards > FEW ? SearchWay.by(onlyCard) : SearchWay.through(cardIds(), onlyCard));
        return new PatientSearch(ways, SearchWay.by(List.of("(p.card_key LIKE :card OR (" + named + "))")), parameters);
    }

    private PatientSearch cardOrPhone(String digits, Map<String, Object> parameters) {
        if (digits.length() < PhoneSearchSql.MIN_DIGITS) {
            List<String> card = List.of("p.card_key LIKE :card");
            return PatientSearch.one(
                    cards(parameters) > FEW ? SearchWay.by(card) : SearchWay.through(cardIds(), card), parameters);
        }
        PhoneSearchSql phones = new PhoneSearchSql(digits);
        parameters.putAll(phones.parameters());
        SearchWay whole = SearchWay.by(List.of("(p.card_key LIKE :card OR " + phones.either() + ")"));
        if (cards(parameters) > FEW) {
            return PatientSearch.one(whole, parameters);
        }
        if (digits.length() < PhoneSearchSql.FEW_HAVE) {
            return ofManyPhones(phones, whole, parameters);
        }
        String ids = Stream.concat(Stream.of(cardIds()), phones.ids().stream()).collect(Collectors.joining(" UNION "));
        parameters.putAll(phones.parameters());
        return PatientSearch.one(SearchWay.through(ids, List.of()), parameters);
    }

    /** The few others are looked for once, since that reads all second phones. */
    private PatientSearch ofManyPhones(PhoneSearchSql phones, SearchWay whole, Map<String, Object> parameters) {
        List<Long> others = sql.sql(cardIds() + " UNION " + phones.secondIds() + " LIMIT :few")
                .params(parameters)
                .param("few", FEW + 1)
                .query(Long.class)
                .list();
        if (others.size() > FEW) {
            return PatientSearch.one(whole, parameters);
        }
        List<SearchWay> ways = new ArrayList<>(List.of(SearchWay.alongNames(List.of(phones.first()))));
        if (!others.isEmpty()) {
            parameters.put("others", others);
            ways.add(SearchWay.through(OTHER_IDS, List.of("(p.phone IS NULL OR NOT " + phones.first() + ")")));
        }
        return new PatientSearch(ways, whole, parameters);
    }

    private static String cardIds() {
        return "SELECT n.id FROM patient n WHERE " + CARD;
    }

    /** How many cards begin so; more than {@link #FEW} where many do. */
    private long cards(Map<String, Object> parameters) {
        return count("SELECT COUNT(*) FROM (" + cardIds() + " LIMIT :few) cards", parameters);
    }

    private long count(String statement, Map<String, Object> parameters) {
        return sql.sql(statement)
                .params(parameters)
                .param("few", FEW + 1)
                .query(Long.class)
                .single();
    }
}
