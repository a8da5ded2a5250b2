package io.revisit.patient.duplicate;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/**
 * Goes through a stage by one statement that reads everybody in the order of their places, row by row. What is found is
 * stored piece by piece with the mark, so that a search that was killed goes on after the last whole piece.
 */
@Component
class SearchInOrder {
    private final DuplicateSearches searches;
    private final DuplicatePairs pairs;
    private final TenantSql sql;
    private final Transactions transactions;

    SearchInOrder(DuplicateSearches searches, DuplicatePairs pairs, TenantSql sql, Transactions transactions) {
        this.searches = searches;
        this.pairs = pairs;
        this.sql = sql;
        this.transactions = transactions;
    }

    /** @return where the search stands when the stage is done; empty when it was stopped or somebody else goes on with it */
    Optional<SearchMark> searchFrom(SearchMark mark) {
        ResultSetExtractor<Optional<SearchMark>> reader = rows -> search(mark, rows);
        return sql.sql(mark.stage().inOrder())
                .param("after", mark.stage().key(mark.afterKey()))
                .withFetchSize(TenantSql.STREAMED)
                .query(reader);
    }

    private Optional<SearchMark> search(SearchMark mark, ResultSet rows) throws SQLException {
        NameFolds folds = new NameFolds();
        Piece piece = new Piece(mark);
        while (rows.next()) {
            String place = rows.getString("place");
            if (piece.isFullAt(place)) {
                Optional<SearchMark> next = store(piece);
                if (next.isEmpty()) {
                    return next;
                }
                piece = new Piece(next.get());
            }
            piece.add(place, rows.getString("block"), Candidate.read(rows, folds));
        }
        return store(piece);
    }

    private Optional<SearchMark> store(Piece piece) {
        piece.endPlace();
        String last = piece.place;
        if (last == null) {
            return Optional.of(piece.from);
        }
        boolean mine = transactions.call(() -> {
            boolean advanced = searches.advance(piece.from, piece.from.stage(), last, piece.rows);
            if (advanced) {
                pairs.store(piece.from.number(), piece.found.found());
            }
            return advanced;
        });
        return mine ? searches.mark().filter(next -> !next.stopRequested()) : Optional.empty();
    }

    /** Patients of whole places, one place after the other. */
    private static final class Piece {
        private final SearchMark from;
        private final BlockPairs found;
        private final Map<String, List<Candidate>> blocks = new HashMap<>();
        private @Nullable String place;
        private long rows;

        private Piece(SearchMark from) {
            this.from = from;
            found = new BlockPairs(from.stage());
        }

        private boolean isFullAt(String next) {
            return rows >= SearchStage.PIECE && !next.equals(place);
        }

        private void add(String next, String block, Candidate patient) {
            if (!next.equals(place)) {
                endPlace();
                place = next;
            }
            blocks.computeIfAbsent(block, _ -> new ArrayList<>(2)).add(patient);
            rows++;
        }

        private void endPlace() {
            blocks.values().stream()
                    .filter(block -> block.size() <= from.stage().most())
                    .forEach(found::add);
            blocks.clear();
        }
    }
}
