package io.revisit.dataimport;

/** Sends rows of a file to the first row that is the same by one key. */
final class FirstRows {

    private FirstRows() {}

    /**
     * Sets {@code root_no} of the rows that the condition names, where it is not the row itself.
     *
     * @param rows the table of the stored rows
     * @param twins those that share the key; found before
     * @param which a condition on {@code x}
     */
    static MatchStep by(String rows, Twins twins, String which) {
        return MatchStep.of("""
                UPDATE %1$s r
                JOIN import_twin u ON u.business_id = r.business_id AND u.import_id = r.import_id AND u.kind = '%2$s'
                    AND u.record_no = r.record_no
                JOIN (
                    SELECT k.first_no, MIN(x.record_no) AS root_no
                    FROM (
                        SELECT DISTINCT w.first_no FROM import_twin w
                        WHERE w.business_id = :business AND w.import_id = :import AND w.kind = '%2$s'
                          AND w.record_no BETWEEN :firstRecord AND :lastRecord
                    ) k
                    STRAIGHT_JOIN import_twin t ON t.business_id = :business AND t.import_id = :import
                        AND t.kind = '%2$s' AND t.first_no = k.first_no
                    STRAIGHT_JOIN %1$s x FORCE INDEX (PRIMARY)
                        ON x.business_id = t.business_id AND x.import_id = t.import_id AND x.record_no = t.record_no
                    WHERE x.outcome = 'NEW' AND %3$s
                    GROUP BY k.first_no
                ) m ON m.first_no = u.first_no
                SET r.root_no = m.root_no
                WHERE r.business_id = :business AND r.import_id = :import
                  AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'NEW' AND %4$s
                  AND m.root_no < r.record_no
                """.formatted(rows, twins.name(), which, which.replace("x.", "r.")))
                .onlyIf(twins.any());
    }
}
