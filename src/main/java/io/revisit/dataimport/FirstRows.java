package io.revisit.dataimport;

import java.util.List;
import java.util.stream.Collectors;

/** Finds the first row of the file that says the same by one key. */
final class FirstRows {

    private FirstRows() {}

    /**
     * Sets {@code root_no} of the rows that the condition names, where it is not the row itself. The key's values are taken from the piece once each, so
     * that many rows of one key are gone through once a piece.
     *
     * @param rows the table of the stored rows
     * @param index of that table
     * @param key columns that the index begins with, the first of them never null under the condition
     * @param which a condition on {@code x}
     */
    static MatchStep by(String rows, String index, List<String> key, String which) {
        return MatchStep.of("""
                UPDATE %1$s r
                JOIN (
                    SELECT %2$s, MIN(x.record_no) AS root_no
                    FROM (
                        SELECT DISTINCT %2$s FROM %1$s x FORCE INDEX (PRIMARY)
                        WHERE x.business_id = :business AND x.import_id = :import
                          AND x.record_no BETWEEN :firstRecord AND :lastRecord AND x.outcome = 'PENDING' AND %3$s
                    ) k
                    STRAIGHT_JOIN %1$s x FORCE INDEX (%7$s)
                        ON x.business_id = :business AND x.import_id = :import AND %4$s
                    WHERE x.outcome = 'PENDING' AND %3$s
                    GROUP BY %2$s
                    HAVING COUNT(*) > 1
                ) m ON %5$s
                SET r.root_no = m.root_no
                WHERE r.business_id = :business AND r.import_id = :import
                  AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'PENDING' AND %6$s
                  AND m.root_no < r.record_no
                """.formatted(
                        rows,
                        key.stream().map("x."::concat).collect(Collectors.joining(", ")),
                        which,
                        same(key, "x", "k"),
                        same(key, "r", "m"),
                        which.replace("x.", "r."),
                        index));
    }

    /** The first column is compared by what every index can serve, also that of a derived table. */
    private static String same(List<String> key, String one, String other) {
        String rest = key.stream()
                .skip(1)
                .map(column -> " AND %1$s.%3$s <=> %2$s.%3$s".formatted(one, other, column))
                .collect(Collectors.joining());
        return "%1$s.%3$s = %2$s.%3$s".formatted(one, other, key.getFirst()) + rest;
    }
}
