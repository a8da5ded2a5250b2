package io.revisit.patient;

import io.revisit.security.AuditLog;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.task.BusinessTasks;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Bulk actions on tags, over patients found or chosen, up to the whole base: done in the background, stopped, undone. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class TagOperationService {
    private final TagOperationStore store;
    private final TagCatalogue catalogue;
    private final PatientListQuery lists;
    private final BusinessTasks tasks;
    private final Transactions transactions;
    private final Ids ids;
    private final CurrentUser currentUser;
    private final AuditLog auditLog;

    TagOperationService(
            TagOperationStore store,
            TagCatalogue catalogue,
            PatientListQuery lists,
            BusinessTasks tasks,
            Transactions transactions,
            Ids ids,
            CurrentUser currentUser,
            AuditLog auditLog) {
        this.store = store;
        this.catalogue = catalogue;
        this.lists = lists;
        this.tasks = tasks;
        this.transactions = transactions;
        this.ids = ids;
        this.currentUser = currentUser;
        this.auditLog = auditLog;
    }

    /** Sets a tag by hand on everybody whom the filter finds, or takes it off, except where it stands for another reason. */
    public TagOperationId start(PatientFilter found, TagId tag, boolean setting) {
        return start(TagScope.everybodyOf(found), tag, setting);
    }

    /** The same for these patients. */
    public TagOperationId start(Collection<PatientId> patients, TagId tag, boolean setting) {
        return start(TagScope.these(patients), tag, setting);
    }

    /** The action, or empty when there is none of that id. */
    public Optional<TagOperation> find(TagOperationId id) {
        return store.find(id);
    }

    /** Actions, the latest first. */
    public List<TagOperation> page(int offset, int limit) {
        return store.latest(offset, limit);
    }

    /** Whether an action is under way, or waits. */
    public boolean atWork() {
        return !store.atWork().isEmpty();
    }

    /** How many actions there were. */
    public long count() {
        return store.count();
    }

    /** Stops the action, or its undoing, after the piece that it is at; what is done stands. */
    public void stop(TagOperationId id) {
        store.stop(id);
    }

    /** Takes an ended action back in the background: exactly what it changed is again as it was. False when it cannot be. */
    public boolean undo(TagOperationId id) {
        return transactions.call(() -> {
            boolean ordered = store.undo(id, userId());
            if (ordered) {
                auditLog.record("tag.operation-undone", "tag-operation", id.value(), null);
                tasks.wake(TagOperationTask.OPERATIONS);
            }
            return ordered;
        });
    }

    private TagOperationId start(TagScope scope, TagId tag, boolean setting) {
        TagOperation.Kind kind = setting ? TagOperation.Kind.SET : TagOperation.Kind.OFF;
        return order(new TagOperationStore.Order(kind, catalogue.require(tag), null, scope, scope.count(lists)));
    }

    /** Stores the order and starts the work; for callers that have checked the user's rights. */
    TagOperationId order(TagOperationStore.Order order) {
        TagOperationId id = new TagOperationId(ids.next());
        transactions.run(() -> {
            store.add(id, order, userId());
            auditLog.record("tag.operation", "tag", order.tag().id().value(), order.kind() + " " + order.total());
            tasks.wake(TagOperationTask.OPERATIONS);
        });
        return id;
    }

    private @Nullable Long userId() {
        return currentUser.user().map(user -> user.id().value()).orElse(null);
    }
}
