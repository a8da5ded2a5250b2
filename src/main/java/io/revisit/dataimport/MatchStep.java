package io.revisit.dataimport;

import org.jspecify.annotations.Nullable;

/**
 * A statement of a matching; the steps follow one another, and each is run for one piece of the rows after the other.
 *
 * @param sql changes the rows of {@code :import} with {@code :firstRecord} to {@code :lastRecord}
 * @param repeated whether it is run over all rows again until it changes none
 * @param whole whether it is run once for all rows: it groups them, and writes little
 * @param question a statement that says whether there is anything to do at all; null where there always is
 */
record MatchStep(
        String sql,
        boolean repeated,
        boolean whole,
        @Nullable String question) {

    static MatchStep of(String sql) {
        return new MatchStep(sql, false, false, null);
    }

    static MatchStep repeated(String sql) {
        return new MatchStep(sql, true, false, null);
    }

    static MatchStep whole(String sql) {
        return new MatchStep(sql, false, true, null);
    }

    /** The same step where the question is answered by yes. */
    MatchStep onlyIf(String yesOrNo) {
        return new MatchStep(sql, repeated, whole, yesOrNo);
    }
}
