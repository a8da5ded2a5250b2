package io.revisit.segment;

import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.condition.Group;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Takes snapshots in pieces of patients by their ids, each in a transaction together with the mark how far it is: killed at any
 * moment it goes on from there. The mark is also a fence: who finds it moved has been taken for dead, and leaves.
 */
@Component
class SnapshotEngine {

    private static final String NEXT = """
            SELECT t.segment_id, t.clinic_day, t.zone, t.last_patient, t.total, s.definition, s.definition_version
            FROM segment_taking t
            JOIN segment s ON s.business_id = t.business_id AND s.id = t.segment_id
            WHERE t.business_id = :business AND s.archived = FALSE
            ORDER BY t.segment_id LIMIT 1
            """;

    private static final String COUNT_BASE = """
            UPDATE segment_taking SET total = (SELECT COUNT(*) FROM patient p WHERE p.business_id = :business)
            WHERE business_id = :business AND segment_id = :segment
            """;

    /** The last of the next patients by id and how many they are. */
    private static final String NEXT_PIECE = """
            SELECT COALESCE(MAX(q.id), 0) AS last_id, COUNT(*) AS patients
            FROM (SELECT p.id FROM patient p WHERE p.business_id = :business AND p.id > :after ORDER BY p.id LIMIT :limit) q
            """;

    private static final String ADVANCE = """
            UPDATE segment_taking SET last_patient = :last, done = done + :patients
            WHERE business_id = :business AND segment_id = :segment AND last_patient = :after
            """;

    /** {0} business, {1} segment, {2} the ids. Who is there already came by a merge. */
    private static final String ADD = """
            INSERT INTO segment_member (business_id, segment_id, patient_id)
            SELECT {0}, {1}, q.id FROM ({2}) q
            ON DUPLICATE KEY UPDATE segment_id = VALUES(segment_id)
            """;

    private static final String DONE =
            "DELETE FROM segment_taking WHERE business_id = :business AND segment_id = :segment AND last_patient = :after";

    private static final String FINISH =
            "UPDATE segment SET taken_until = :now WHERE business_id = :business AND id = :segment";

    private final TenantSql sql;
    private final SegmentCompiler compiler;
    private final Transactions transactions;
    private final Clock clock;
    private final int pieceSize;

    /** @param pieceSize how many patients are looked at in one transaction */
    SnapshotEngine(
            TenantSql sql,
            SegmentCompiler compiler,
            Transactions transactions,
            Clock clock,
            @Value("${revisit.snapshot.piece:5000}") int pieceSize) {
        this.sql = sql;
        this.compiler = compiler;
        this.transactions = transactions;
        this.clock = clock;
        this.pieceSize = pieceSize;
    }

    /** A snapshot that is being taken. */
    private record Taking(long segment, ClinicDay day, long after, long total, StoredTree tree) {}

    /** The next patients. */
    private record Piece(long last, long patients) {}

    /** Takes the next piece of the current business; false when nothing is ordered. */
    boolean goOn() {
        return transactions.call(() -> {
            Optional<Taking> next = sql.sql(NEXT).query((row, _) -> taking(row)).optional();
            next.ifPresent(this::piece);
            return next.isPresent();
        });
    }

    private static Taking taking(ResultSet row) throws SQLException {
        return new Taking(
                row.getLong("segment_id"),
                new ClinicDay(row.getObject("clinic_day", LocalDate.class), ZoneId.of(row.getString("zone"))),
                row.getLong("last_patient"),
                row.getLong("total"),
                SegmentDefinition.fromJson(row.getInt("definition_version"), row.getString("definition")));
    }

    private void piece(Taking taking) {
        if (taking.total() == 0) {
            of(COUNT_BASE, taking).update();
        }
        Piece piece = sql.sql(NEXT_PIECE)
                .param("after", taking.after())
                .param("limit", pieceSize)
                .query((row, _) -> new Piece(row.getLong("last_id"), row.getLong("patients")))
                .single();
        if (piece.patients() == 0 || !(taking.tree() instanceof Readable(Group root))) {
            finish(taking);
            return;
        }
        int moved = of(ADVANCE, taking)
                .param("after", taking.after())
                .param("last", piece.last())
                .param("patients", piece.patients())
                .update();
        if (moved > 0) {
            add(taking, members(root, taking, piece));
        }
    }

    private Select<Record1<Long>> members(Group root, Taking taking, Piece piece) {
        return compiler.members(root, taking.day(), dsl -> dsl.select(Columns.P_ID))
                .and(Columns.P_ID.gt(DSL.inline(taking.after())))
                .and(Columns.P_ID.le(DSL.inline(piece.last())));
    }

    private void add(Taking taking, Select<Record1<Long>> members) {
        sql.sql(sql.dsl().query(ADD, sql.business(), DSL.inline(taking.segment()), members))
                .update();
    }

    private void finish(Taking taking) {
        if (of(DONE, taking).param("after", taking.after()).update() > 0) {
            of(FINISH, taking).param("now", UtcTime.of(clock.instant())).update();
        }
    }

    private StatementSpec of(String statement, Taking taking) {
        return sql.sql(statement).param("segment", taking.segment());
    }
}
