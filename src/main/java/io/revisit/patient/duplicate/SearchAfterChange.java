package io.revisit.patient.duplicate;

import io.revisit.patient.BaseChanged;
import io.revisit.shared.data.Transactions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks for duplicates by itself once an import, its undo or a bulk merge has changed the base. */
@Component
class SearchAfterChange {
    private final DuplicateSearches searches;
    private final DuplicateTask task;
    private final Transactions transactions;

    SearchAfterChange(DuplicateSearches searches, DuplicateTask task, Transactions transactions) {
        this.searches = searches;
        this.task = task;
        this.transactions = transactions;
    }

    @EventListener(BaseChanged.class)
    void onBase() {
        transactions.run(() -> {
            searches.orderAnew();
            task.wake();
        });
    }
}
