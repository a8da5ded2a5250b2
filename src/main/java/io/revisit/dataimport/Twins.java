package io.revisit.dataimport;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of one file that may be the same; found by one pass that groups all rows, so that the rest of the matching looks only at these. */
enum Twins {
    /** The same card number. */
    CARD,
    /** The same phone, surname and given name. */
    PHONE,
    /** The same patient of the base. */
    PATIENT,
    /** The same number of a visit. */
    NUMBER,
    /** The same patient, moment, doctor and service. */
    VISIT;

    /** Forgets what an earlier matching found. */
    static final MatchStep FORGET = MatchStep.whole("""
            DELETE FROM import_twin WHERE business_id = :business AND import_id = :import
            """);

    /** Whether rows of this kind share a key. */
    String any() {
        return """
                SELECT EXISTS (
                    SELECT 1 FROM import_twin w
                    WHERE w.business_id = :business AND w.import_id = :import AND w.kind = '%s')
                """.formatted(name());
    }

    /** Whether rows of any kind do. */
    static String anyAtAll() {
        return """
                SELECT EXISTS (SELECT 1 FROM import_twin w WHERE w.business_id = :business AND w.import_id = :import)
                """;
    }

    /**
     * The step that finds them.
     *
     * @param rows the table of the stored rows
     * @param key columns, the first of them never null under the condition
     * @param which a condition on {@code x}
     */
    MatchStep find(String rows, List<String> key, String which) {
        String columns = key.stream().map("x."::concat).collect(Collectors.joining(", "));
        String same = "r.%1$s = k.%1$s".formatted(key.getFirst())
                + key.stream().skip(1).map(" AND r.%1$s <=> k.%1$s"::formatted).collect(Collectors.joining());
        return MatchStep.whole("""
                INSERT INTO import_twin (business_id, import_id, kind, first_no, record_no)
                SELECT :business, :import, '%1$s', k.first_no, r.record_no
                FROM (
                    SELECT %2$s, MIN(x.record_no) AS first_no
                    FROM %3$s x
                    WHERE x.business_id = :business AND x.import_id = :import AND x.outcome <> 'REJECTED' AND %4$s
                    GROUP BY %2$s
                    HAVING COUNT(*) > 1
                ) k
                JOIN %3$s r ON r.business_id = :business AND r.import_id = :import AND r.outcome <> 'REJECTED' AND %5$s
                """.formatted(name(), columns, rows, which, same));
    }
}
