package io.revisit.dataimport;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.TargetField;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a row ({@code r}) changes of a patient ({@code p}) who is there, by the rules; the check and the run share it. */
final class PatientColumns {

    /** The columns that a policy is asked for one by one; the name is another matter. */
    static final Map<TargetField, String> VALUES = new EnumMap<>(Map.of(
            TargetField.CARD_NUMBER, "card_number",
            TargetField.PHONE, "phone",
            TargetField.SECOND_PHONE, "second_phone",
            TargetField.EMAIL, "email",
            TargetField.ADDRESS, "address",
            TargetField.BIRTH_DATE, "birth_date",
            TargetField.SEX, "sex",
            TargetField.SOURCE, "source",
            TargetField.COMMENT, "comment"));

    /** A row with an initial, or half a name, does not replace a name. */
    static final String WHOLE_NAME =
            "(r.surname <> '' AND r.given_name <> '' AND CHAR_LENGTH(REPLACE(r.given_name, '.', '')) > 1)";

    private PatientColumns() {}

    /** True when the row says something that is not there; nothing is asked of fields that the file does not give. */
    static String changes(ImportSettings settings) {
        UpdateRules rules = settings.rules();
        ColumnMapping mapping = settings.mapping();
        Stream<String> values = VALUES.entrySet().stream()
                .filter(column -> isGiven(mapping, column.getKey()))
                .flatMap(column -> change(rules.of(column.getKey()), column.getValue()));
        Stream<String> tags = TagRowSql.kinds(mapping).stream()
                .filter(kind -> TagRowSql.policy(rules, kind) != UpdatePolicy.KEEP)
                .map(kind -> TagRowSql.namesNewTag(rules, kind));
        Stream<String> consent = settings.consentGround() == null
                ? Stream.of()
                : given(mapping, TargetField.MARKETING_CONSENT, NEW_CONSENT);
        Stream<String> facts = Stream.concat(
                given(mapping, TargetField.REFERRER_CARD, NEW_REFERRER),
                given(mapping, TargetField.DIGITIZED_ON, NEW_DIGITIZATION));
        Stream<String> custom =
                given(mapping, TargetField.CUSTOM, PatientCustomSql.changes(rules.of(TargetField.CUSTOM)));
        return Stream.of(nameChange(rules), values, facts, tags, consent, custom, Stream.of("FALSE"))
                .flatMap(part -> part)
                .collect(Collectors.joining(" OR "));
    }

    private static Stream<String> given(ColumnMapping mapping, TargetField field, String condition) {
        return mapping.has(field) ? Stream.of(condition) : Stream.of();
    }

    /** A cell with several phones gives the second one too. */
    private static boolean isGiven(ColumnMapping mapping, TargetField field) {
        return mapping.has(field) || (field == TargetField.SECOND_PHONE && mapping.has(TargetField.PHONE));
    }

    private static Stream<String> change(UpdatePolicy policy, String column) {
        return switch (policy) {
            case FILL -> Stream.of(fills(column));
            case OVERWRITE -> Stream.of("(r.%1$s IS NOT NULL AND NOT (p.%1$s <=> r.%1$s))".formatted(column));
            case KEEP -> Stream.of();
        };
    }

    private static Stream<String> nameChange(UpdateRules rules) {
        return switch (rules.of(TargetField.FULL_NAME)) {
            case FILL -> Stream.of(fills("patronymic"));
            case OVERWRITE ->
                Stream.of(
                        fills("patronymic"),
                        "(" + WHOLE_NAME + " AND (p.surname <> r.surname OR p.given_name <> r.given_name"
                                + " OR (r.patronymic IS NOT NULL AND NOT (p.patronymic <=> r.patronymic))))");
            case KEEP -> Stream.of();
        };
    }

    private static String fills(String column) {
        return "(p.%1$s IS NULL AND r.%1$s IS NOT NULL)".formatted(column);
    }

    /**
     * The assignments that make it so. Each speaks of the values before: in an update of joined tables the servers don't agree
     * whether an assignment sees those before it.
     */
    static String assignments(UpdateRules rules) {
        Stream<String> values = VALUES.entrySet().stream()
                .map(column -> assignment(column.getValue(), value(rules.of(column.getKey()), column.getValue())));
        String phone = value(rules.of(TargetField.PHONE), "phone");
        String birthDate = value(rules.of(TargetField.BIRTH_DATE), "birth_date");
        String address = value(rules.of(TargetField.ADDRESS), "address");
        Stream<String> derived = Stream.of(
                assignment("phone_tail", "REVERSE(SUBSTRING(%s, 2))".formatted(phone)),
                assignment("birth_day", "MONTH(%1$s) * 100 + DAY(%1$s)".formatted(birthDate)),
                assignment(
                        "address_key",
                        "CASE WHEN %s <=> r.address THEN r.address_key ELSE p.address_key END".formatted(address)),
                assignment("version", "p.version + 1"));
        return Stream.of(values, nameAssignments(rules.of(TargetField.FULL_NAME)), derived)
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }

    private static String assignment(String column, String value) {
        return "p.%s = %s".formatted(column, value);
    }

    /** What a column holds afterwards. */
    private static String value(UpdatePolicy policy, String column) {
        return switch (policy) {
            case FILL -> "COALESCE(p.%1$s, r.%1$s)".formatted(column);
            case OVERWRITE -> "COALESCE(r.%1$s, p.%1$s)".formatted(column);
            case KEEP -> "p." + column;
        };
    }

    private static Stream<String> nameAssignments(UpdatePolicy policy) {
        String surname = policy == UpdatePolicy.OVERWRITE ? ofWholeName("surname") : "p.surname";
        String given = policy == UpdatePolicy.OVERWRITE ? ofWholeName("given_name") : "p.given_name";
        String key = policy == UpdatePolicy.OVERWRITE ? ofWholeName("match_key") : "p.match_key";
        String patronymic = policy == UpdatePolicy.OVERWRITE
                ? "CASE WHEN %s THEN COALESCE(r.patronymic, p.patronymic) ELSE COALESCE(p.patronymic, r.patronymic) END"
                        .formatted(WHOLE_NAME)
                : value(policy, "patronymic");
        String search = "REPLACE(LOWER(CONCAT_WS(' ', NULLIF(%s, ''), NULLIF(%s, ''), %s)), 'ё', 'е')"
                .formatted(surname, given, patronymic);
        return policy == UpdatePolicy.KEEP
                ? Stream.of()
                : Stream.of(
                        assignment("surname", surname),
                        assignment("given_name", given),
                        assignment("patronymic", patronymic),
                        assignment("match_key", key),
                        assignment("search_name", search));
    }

    private static String ofWholeName(String column) {
        return "CASE WHEN %2$s THEN r.%1$s ELSE p.%1$s END".formatted(column, WHOLE_NAME);
    }

    private static final String NEW_REFERRER = """
            (p.referrer_id IS NULL AND r.referrer_card IS NOT NULL AND EXISTS (
                SELECT 1 FROM patient f
                WHERE f.business_id = :business AND f.card_number = r.referrer_card AND f.id <> p.id))
            """;
    private static final String NEW_DIGITIZATION = """
            (r.digitized_on IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM digitization d WHERE d.business_id = :business AND d.patient_id = p.id))
            """;
    private static final String NEW_CONSENT = """
            (r.consent IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM consent c
                WHERE c.business_id = :business AND c.patient_id = p.id AND c.purpose = 'MARKETING'))
            """;
}
