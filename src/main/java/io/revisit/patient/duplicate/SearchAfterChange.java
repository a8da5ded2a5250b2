package io.revisit.patient.duplicate;

import io.revisit.patient.BaseChanged;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.task.BusinessTasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks for duplicates by itself once an import, its undo or a bulk merge has changed the base. */
@Component
class SearchAfterChange {
    private final DuplicateSearches searches;
    private final BusinessTasks tasks;
    private final Transactions transactions;

    SearchAfterChange(DuplicateSearches searches, BusinessTasks tasks, Transactions transactions) {
        this.searches = searches;
        this.tasks = tasks;
        this.transactions = transactions;
    }

    @EventListener(BaseChanged.class)
    void onBase() {
        transactions.run(() -> {
            searches.orderAnew();
            tasks.wake(DuplicateTask.SEARCH);
        });
    }
}
