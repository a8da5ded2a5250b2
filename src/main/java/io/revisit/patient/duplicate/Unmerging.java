package io.revisit.patient.duplicate;

import io.revisit.patient.MergedPair;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientsUnmerged;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Parts merged patients again, many merges in one transaction of the caller's. */
@Component
class Unmerging {

    private static final List<String> KEPT = List.of(
            "patient_merge_patient",
            "patient_merge_row",
            "patient_merge_tag",
            "patient_merge_consent",
            "patient_merge_custom",
            "patient_merge_recall",
            "patient_merge_digitization");

    /** Merges that stand and whose survivor was not merged once more since: others would be put back in a wrong order. */
    private static final String LAST = """
            SELECT m.id, m.survivor_id, m.loser_id FROM patient_merge m
            JOIN patient p ON p.business_id = m.business_id AND p.id = m.survivor_id AND p.gone = FALSE
            WHERE m.business_id = :business AND m.undone_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM patient_merge n
                WHERE n.business_id = m.business_id AND n.survivor_id = m.survivor_id AND n.id > m.id
                  AND n.undone_at IS NULL)
            """;

    private final TenantSql sql;
    private final MergeLocks locks;
    private final MovedRows rows;
    private final MergeChains chains;
    private final MergeHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Unmerging(
            TenantSql sql,
            MergeLocks locks,
            MovedRows rows,
            MergeChains chains,
            MergeHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.locks = locks;
        this.rows = rows;
        this.chains = chains;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** The merge when it can be taken back now. */
    Optional<MergedPair> ready(MergeId merge) {
        return sql.sql(LAST + "AND m.id = :merge")
                .param("merge", merge.value())
                .query(this::pair)
                .optional();
    }

    /** The latest merges of an operation that can be taken back now; of a survivor one at a time. */
    List<MergedPair> ready(long operation, int limit) {
        return sql.sql(LAST + "AND m.operation_id = :operation ORDER BY m.id DESC LIMIT :limit")
                .param("operation", operation)
                .param("limit", limit)
                .query(this::pair)
                .list();
    }

    private MergedPair pair(ResultSet row, int number) throws SQLException {
        return new MergedPair(
                row.getLong("id"), new PatientId(row.getLong("survivor_id")), new PatientId(row.getLong("loser_id")));
    }

    /**
     * Parts the pairs, which are {@link #ready}.
     *
     * @param user who wants it, or null
     */
    void part(List<MergedPair> pairs, @Nullable Long user) {
        List<Long> merges = pairs.stream().map(MergedPair::merge).toList();
        locks.standing(pairs.stream()
                .flatMap(pair -> Stream.of(pair.survivor().value(), pair.loser().value()))
                .toList());
        sql.sql(MergeImageSql.keepPatient("survivor"))
                .param("part", "FOUND")
                .param("merges", merges)
                .update();
        run(UnmergeSql.RESTORE_SURVIVORS, merges);
        run(UnmergeSql.RESTORE_LOSERS, merges);
        run(UnmergeSql.UNTAG, merges);
        run(UnmergeSql.DROP_BARE_TAGS, merges);
        run(MergeImageSql.RESTORE_TAGS, merges);
        run(UnmergeSql.REVERT_CONSENTS, merges);
        run(UnmergeSql.DROP_CONSENTS, merges);
        run(MergeImageSql.RESTORE_CONSENTS, merges);
        run(UnmergeSql.RETURN_RECALLS, merges);
        run(UnmergeSql.RESTORE_RECALLS, merges);
        run(UnmergeSql.RETURN_FIELDS, merges);
        run(UnmergeSql.RESTORE_FIELDS, merges);
        run(UnmergeSql.RETURN_REFERRED, merges);
        rows.backToLosers(merges);
        sql.sql(UnmergeSql.END)
                .param("merges", merges)
                .param("user", user)
                .param("now", UtcTime.of(clock.instant()))
                .update();
        chains.leadToLosers(pairs);
        history.parted(pairs, user);
        events.publishEvent(new PatientsUnmerged(pairs));
        KEPT.forEach(table -> run(UnmergeSql.forget(table), merges));
    }

    private void run(String statement, List<Long> merges) {
        sql.sql(statement).param("merges", merges).update();
    }
}
