package io.revisit.patient.duplicate;

import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of {@code duplicate_pair}. Pairs of whom one was merged away or erased stay, out of sight, for an unmerge. */
@Component
class DuplicatePairs {

    private static final int WRITTEN_AT_ONCE = 1_000;
    private static final int DELETED_AT_ONCE = 5_000;

    /** What a person decided holds; of two findings of one search the surer one does. */
    private static final String STORE = """
            INSERT INTO duplicate_pair (business_id, a_id, b_id, score, plain, signals, state, search_no)
            VALUES (:business, :a, :b, :score, :plain, :signals, 'OPEN', :number)
            ON DUPLICATE KEY UPDATE
                signals = IF(search_no < VALUES(search_no) OR score < VALUES(score), VALUES(signals), signals),
                plain = IF(search_no < VALUES(search_no) OR score < VALUES(score), VALUES(plain), plain),
                score = IF(search_no < VALUES(search_no) OR score < VALUES(score), VALUES(score), score),
                search_no = VALUES(search_no)""";

    private static final String STANDING = """
            FROM duplicate_pair d
            JOIN patient a ON a.business_id = d.business_id AND a.id = d.a_id AND a.gone = FALSE
            JOIN patient b ON b.business_id = d.business_id AND b.id = d.b_id AND b.gone = FALSE
            WHERE d.business_id = :business AND d.state = 'OPEN'
            """;

    private static final String SELECT = "SELECT d.a_id, d.b_id, d.score, d.plain, d.signals ";

    private static final String PLAIN_AFTER = SELECT + """
            FROM duplicate_pair d FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN patient a ON a.business_id = d.business_id AND a.id = d.a_id AND a.gone = FALSE
            STRAIGHT_JOIN patient b ON b.business_id = d.business_id AND b.id = d.b_id AND b.gone = FALSE
            WHERE d.business_id = :business AND d.a_id >= :a AND (d.a_id > :a OR d.b_id > :b)
              AND d.state = 'OPEN' AND d.plain
            ORDER BY d.a_id, d.b_id LIMIT :limit""";

    private final TenantSql sql;
    private final Transactions transactions;
    private final Clock clock;

    DuplicatePairs(TenantSql sql, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    void store(long search, Collection<FoundPair> found) {
        List<Map<String, ?>> rows = new ArrayList<>(WRITTEN_AT_ONCE);
        for (FoundPair pair : found) {
            rows.add(Map.of(
                    "a", pair.a(),
                    "b", pair.b(),
                    "score", pair.score().score(),
                    "plain", pair.score().isPlain(),
                    "signals", pair.score().written(),
                    "number", search));
            if (rows.size() == WRITTEN_AT_ONCE) {
                sql.batch(STORE, rows);
                rows.clear();
            }
        }
        sql.batch(STORE, rows);
    }

    /** Forgets what only earlier searches found. */
    void forgetOpenBefore(long search) {
        int deleted;
        do {
            deleted = transactions.call(() -> sql.sql("""
                    DELETE FROM duplicate_pair
                    WHERE business_id = :business AND state = 'OPEN' AND search_no < :number LIMIT :limit
                    """)
                    .param("number", search)
                    .param("limit", DELETED_AT_ONCE)
                    .update());
        } while (deleted == DELETED_AT_ONCE);
    }

    long count(boolean plainOnly) {
        return sql.sql("SELECT COUNT(*) " + STANDING + "AND (:all OR d.plain)")
                .param("all", !plainOnly)
                .query(Long.class)
                .single();
    }

    /** The surest first. */
    List<DuplicatePair> page(boolean plainOnly, int offset, int limit) {
        return sql.sql(SELECT + STANDING + "AND (:all OR d.plain)"
                        + " ORDER BY d.score DESC, d.a_id, d.b_id LIMIT :limit OFFSET :offset")
                .param("all", !plainOnly)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> read(row))
                .list();
    }

    /** Plain pairs behind this one, in the order of their ids. */
    List<DuplicatePair> plainAfter(long a, long b, int limit) {
        return sql.sql(PLAIN_AFTER)
                .param("a", a)
                .param("b", b)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<DuplicatePair> find(PatientId one, PatientId other) {
        return sql.sql(SELECT + STANDING + "AND d.a_id = :a AND d.b_id = :b")
                .param("a", Math.min(one.value(), other.value()))
                .param("b", Math.max(one.value(), other.value()))
                .query((row, _) -> read(row))
                .optional();
    }

    /** The pairs that the patient is of, the surest first. */
    List<DuplicatePair> of(PatientId patient) {
        return sql.sql("SELECT p.a_id, p.b_id, p.score, p.plain, p.signals FROM ("
                        + SELECT + STANDING + "AND d.a_id = :patient UNION " + SELECT + STANDING
                        + "AND d.b_id = :patient) p ORDER BY p.score DESC, p.a_id, p.b_id")
                .param("patient", patient.value())
                .query((row, _) -> read(row))
                .list();
    }

    /** Remembers what a person has decided; false when the pair is not known. */
    boolean decide(PatientId one, PatientId other, boolean notDuplicate, @Nullable Long user) {
        return sql.sql("""
                UPDATE duplicate_pair SET state = :state, decided_by = :user, decided_at = :now
                WHERE business_id = :business AND a_id = :a AND b_id = :b
                """)
                        .param("state", notDuplicate ? "NOT_DUPLICATE" : "OPEN")
                        .param("user", user)
                        .param("now", UtcTime.of(clock.instant()))
                        .param("a", Math.min(one.value(), other.value()))
                        .param("b", Math.max(one.value(), other.value()))
                        .update()
                == 1;
    }

    private static DuplicatePair read(ResultSet row) throws SQLException {
        return new DuplicatePair(
                new PatientId(row.getLong("a_id")),
                new PatientId(row.getLong("b_id")),
                row.getInt("score"),
                row.getBoolean("plain"),
                PairScore.read(row.getString("signals")));
    }
}
