package io.revisit.patient.duplicate;

import io.revisit.patient.household.FamilySuggesting;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Looks for duplicates, and families beside them, in the whole base: walks along the indexes piece by piece, reads the patients who share a key in one
 * statement a piece, and stores the pairs with the mark in one transaction. Killed at any moment it goes on after the last
 * whole piece.
 */
@Component
class DuplicateSearching {

    private final DuplicateSearches searches;
    private final SearchInOrder inOrder;
    private final DuplicatePairs pairs;
    private final FamilySuggesting families;
    private final TenantSql sql;
    private final Transactions transactions;

    DuplicateSearching(
            DuplicateSearches searches,
            SearchInOrder inOrder,
            DuplicatePairs pairs,
            FamilySuggesting families,
            TenantSql sql,
            Transactions transactions) {
        this.searches = searches;
        this.inOrder = inOrder;
        this.pairs = pairs;
        this.families = families;
        this.sql = sql;
        this.transactions = transactions;
    }

    /** The last key of a piece and how many rows lead up to it. */
    private record Piece(String lastKey, long rows) {}

    /** Does what is ordered for the current business, on this thread, until its end. */
    void goOn() {
        searches.mark().ifPresent(mark -> {
            searches.expect(rowsInAll());
            for (Optional<SearchMark> next = Optional.of(mark); next.isPresent(); next = searches.mark()) {
                if (!step(next.get())) {
                    return;
                }
            }
        });
    }

    private long rowsInAll() {
        long rows = 0;
        for (SearchStage stage : SearchStage.values()) {
            rows += sql.sql(stage.countRows()).query(Long.class).single();
        }
        return rows;
    }

    /** Does one piece, or all of a stage that is read in order; false when another worker does them. */
    boolean step(SearchMark mark) {
        if (mark.stopRequested()) {
            searches.end(mark, DuplicateSearch.State.STOPPED);
            return true;
        }
        if (mark.stage().isReadInOrder()) {
            return inOrder.searchFrom(mark).map(this::nextStage).orElseGet(this::isToStop);
        }
        Optional<Piece> piece = next(mark);
        return piece.isPresent() ? search(mark, piece.get()) : nextStage(mark);
    }

    private boolean isToStop() {
        return searches.mark().map(SearchMark::stopRequested).orElse(false);
    }

    private Optional<Piece> next(SearchMark mark) {
        return sql.sql(mark.stage().nextPiece())
                .param("after", mark.stage().key(mark.afterKey()))
                .param("size", SearchStage.PIECE)
                .query((row, _) -> {
                    String last = row.getString("last_key");
                    return last == null ? Optional.<Piece>empty() : Optional.of(new Piece(last, row.getLong("found")));
                })
                .single();
    }

    private boolean nextStage(SearchMark mark) {
        int next = mark.stage().ordinal() + 1;
        if (next < SearchStage.values().length) {
            SearchStage stage = SearchStage.values()[next];
            return searches.advance(mark, stage, stage.start(), 0);
        }
        pairs.forgetOpenBefore(mark.number());
        families.forgetOpenBefore(mark.number());
        transactions.run(() -> {
            searches.end(mark, DuplicateSearch.State.FINISHED);
            searches.beginAnewIfChanged();
        });
        return true;
    }

    private boolean search(SearchMark mark, Piece piece) {
        BlockPairs found = new BlockPairs(mark.stage());
        if (mark.stage().findsDuplicates()) {
            blocks(mark, piece).forEach(found::add);
        }
        return transactions.call(() -> {
            boolean mine = searches.advance(mark, mark.stage(), piece.lastKey(), piece.rows());
            if (mine) {
                pairs.store(mark.number(), found.found());
                mark.stage()
                        .families()
                        .ifPresent(by -> families.suggest(mark.number(), by, mark.afterKey(), piece.lastKey()));
            }
            return mine;
        });
    }

    private Iterable<List<Candidate>> blocks(SearchMark mark, Piece piece) {
        SearchStage stage = mark.stage();
        Map<String, List<Candidate>> blocks = new HashMap<>();
        NameFolds folds = new NameFolds();
        StatementSpec statement = sql.sql(stage.blocks())
                .param("after", stage.key(mark.afterKey()))
                .param("upto", stage.key(piece.lastKey()))
                .param("most", stage.most());
        statement.query(row -> {
            blocks.computeIfAbsent(row.getString("block"), _ -> new ArrayList<>(2))
                    .add(Candidate.read(row, folds));
        });
        return blocks.values();
    }
}
