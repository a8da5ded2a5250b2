package io.revisit.dataimport;

/**
 * A statement of a matching; the steps follow one another, and each is run for one piece of the rows after the other.
 *
 * @param sql changes the rows of {@code :import} with {@code :firstRecord} to {@code :lastRecord}
 * @param repeated whether it is run over all rows again until it changes none
 */
record MatchStep(String sql, boolean repeated) {

    static MatchStep of(String sql) {
        return new MatchStep(sql, false);
    }

    static MatchStep repeated(String sql) {
        return new MatchStep(sql, true);
    }
}
