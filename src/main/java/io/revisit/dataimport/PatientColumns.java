package io.revisit.dataimport;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a row ({@code r}) changes of a patient ({@code p}) who is there, by the policy; the check and the run share it. */
final class PatientColumns {

    /** The name is what the patient was found by and is never overwritten; the rest may be. */
    private static final List<String> FILLED_ONLY = List.of("card_number", "patronymic");

    private static final List<String> VALUES =
            List.of("phone", "second_phone", "email", "birth_date", "sex", "source", "comment");

    private PatientColumns() {}

    /** True when the row says something that is not there. */
    static String changes(ImportSettings settings) {
        Stream<String> columns = Stream.concat(
                FILLED_ONLY.stream().map(PatientColumns::fills),
                VALUES.stream()
                        .map(column -> settings.policy() == UpdatePolicy.FILL ? fills(column) : replaces(column)));
        Stream<String> more = Stream.of(NEW_REFERRER, NEW_DIGITIZATION, NEW_TAG);
        Stream<String> consent = settings.consentGround() == null ? Stream.of() : Stream.of(NEW_CONSENT);
        return Stream.of(columns, more, consent).flatMap(part -> part).collect(Collectors.joining(" OR "));
    }

    private static String fills(String column) {
        return "(p.%1$s IS NULL AND r.%1$s IS NOT NULL)".formatted(column);
    }

    private static String replaces(String column) {
        return "(r.%1$s IS NOT NULL AND NOT (p.%1$s <=> r.%1$s))".formatted(column);
    }

    /** The assignments that make it so. */
    static String assignments(UpdatePolicy policy) {
        Stream<String> filled = Stream.concat(
                        FILLED_ONLY.stream(), policy == UpdatePolicy.FILL ? VALUES.stream() : Stream.of())
                .map("p.%1$s = COALESCE(p.%1$s, r.%1$s)"::formatted);
        Stream<String> replaced = policy == UpdatePolicy.FILL
                ? Stream.of()
                : VALUES.stream().map("p.%1$s = COALESCE(r.%1$s, p.%1$s)"::formatted);
        Stream<String> derived = Stream.of(
                "p.phone_tail = REVERSE(SUBSTRING(p.phone, 2))",
                "p.birth_day = MONTH(p.birth_date) * 100 + DAY(p.birth_date)",
                "p.search_name = CASE WHEN p.patronymic = r.patronymic THEN r.search_name ELSE p.search_name END",
                "p.version = p.version + 1");
        return Stream.of(filled, replaced, derived).flatMap(part -> part).collect(Collectors.joining(", "));
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
    private static final String NEW_TAG = """
            EXISTS (
                SELECT 1 FROM import_tag_row w
                LEFT JOIN tag t ON t.business_id = w.business_id AND t.kind = 'CATEGORY' AND t.name_key = w.name_key
                LEFT JOIN patient_tag g ON g.business_id = w.business_id AND g.patient_id = p.id AND g.tag_id = t.id
                WHERE w.business_id = :business AND w.import_id = r.import_id AND w.record_no = r.record_no
                  AND g.tag_id IS NULL)
            """;
}
