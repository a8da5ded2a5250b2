package io.revisit.dataimport;

import java.util.Optional;

/** The last step of a matching: passes over the rows that were not asked for. */
final class SkippedRows {

    private SkippedRows() {}

    /**
     * @param rows the table of the stored rows
     * @param known a condition on {@code r}: the base has the patient or visit
     * @return empty when every row is asked for
     */
    static Optional<MatchStep> by(RowScope scope, String rows, String known) {
        return switch (scope) {
            case BOTH -> Optional.empty();
            case ONLY_NEW -> Optional.of(skip(rows, known));
            case ONLY_EXISTING -> Optional.of(skip(rows, "NOT (" + known + ")"));
        };
    }

    private static MatchStep skip(String rows, String which) {
        return MatchStep.of("""
                UPDATE %s r SET r.outcome = 'SKIPPED'
                WHERE r.business_id = :business AND r.import_id = :import
                  AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome IN ('NEW', 'UPDATED', 'UNCHANGED', 'REPEATED') AND %s
                """.formatted(rows, which));
    }
}
