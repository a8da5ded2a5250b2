package io.revisit.patient;

import io.revisit.shared.data.Transactions;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Does ordered bulk actions on tags in pieces, each a transaction with the mark how far it is: stopped at any moment they go
 * on from there and do nothing twice.
 */
@Component
class TagOperationEngine {
    private final TagOperationStore store;
    private final PatientListQuery lists;
    private final BulkTagging bulk;
    private final TagMerging merging;
    private final Transactions transactions;

    TagOperationEngine(
            TagOperationStore store,
            PatientListQuery lists,
            BulkTagging bulk,
            TagMerging merging,
            Transactions transactions) {
        this.store = store;
        this.lists = lists;
        this.bulk = bulk;
        this.merging = merging;
        this.transactions = transactions;
    }

    /** Does the next piece of the current business; false when nothing is ordered. */
    boolean goOn() {
        List<TagOperation> atWork = store.atWork();
        atWork.stream().findFirst().ifPresent(first -> transactions.run(() -> piece(store.locked(first.id()))));
        return !atWork.isEmpty();
    }

    private void piece(TagOperationStore.Work work) {
        switch (work.operation().state()) {
            case RUNNING -> {
                switch (work.operation().kind()) {
                    case SET, OFF -> change(work);
                    case MERGE -> merge(work);
                }
            }
            case UNDOING -> undo(work);
            // Somebody has stopped it since it was found.
            case DONE, STOPPED, UNDONE -> {}
        }
    }

    private void change(TagOperationStore.Work work) {
        TagOperation operation = work.operation();
        List<Long> patients = work.scope().after(work.after(), BulkTagging.PIECE, lists);
        if (patients.isEmpty()) {
            store.end(operation.id(), TagOperation.State.DONE);
        } else {
            var change = BulkTagging.Change.of(operation, work.user());
            store.advance(operation.id(), bulk.piece(change, patients), patients.getLast());
        }
    }

    private void merge(TagOperationStore.Work work) {
        TagOperation operation = work.operation();
        BulkTagging.Outcome outcome = merging.piece(work);
        store.advance(operation.id(), outcome, 0);
        if (outcome.patients() == 0) {
            merging.finish(work);
            store.end(operation.id(), TagOperation.State.DONE);
        }
    }

    private void undo(TagOperationStore.Work work) {
        TagOperation operation = work.operation();
        int undone = bulk.undoPiece(BulkTagging.Change.of(operation, work.user()));
        if (undone == 0) {
            store.end(operation.id(), TagOperation.State.UNDONE);
        } else {
            store.advance(operation.id(), new BulkTagging.Outcome(undone, 0, 0), work.after());
        }
    }
}
