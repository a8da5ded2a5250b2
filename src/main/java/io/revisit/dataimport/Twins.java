package io.revisit.dataimport;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of one file that may be the same; found while the file is read, or by one pass that groups all rows, so that
 * the rest of the matching looks only at these. */
enum Twins {
    /** The same card number. */
    CARD(true),
    /** The same phone, surname and given name. */
    PHONE(true),
    /** The same patient of the base. */
    PATIENT(false),
    /** The same number of a visit. */
    NUMBER(true),
    /** The same patient, moment, doctor and service. */
    VISIT(false);

    private final boolean ofTheFile;

    /** @param ofTheFile whether the file alone says it, whatever the base holds */
    Twins(boolean ofTheFile) {
        this.ofTheFile = ofTheFile;
    }

    /** Forgets what an earlier matching found; what the file alone says stays. */
    static final MatchStep FORGET = MatchStep.whole("""
            DELETE FROM import_twin WHERE business_id = :business AND import_id = :import AND kind IN (%s)
            """.formatted(Arrays.stream(values())
            .filter(kind -> !kind.ofTheFile)
            .map(kind -> "'" + kind + "'")
            .collect(Collectors.joining(", "))));

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
