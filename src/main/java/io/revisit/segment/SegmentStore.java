package io.revisit.segment;

import io.revisit.security.AuditLog;
import io.revisit.security.CurrentUser;
import io.revisit.segment.SaveResult.Reason;
import io.revisit.segment.SaveResult.Refused;
import io.revisit.segment.SaveResult.Saved;
import io.revisit.segment.condition.Group;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.task.BusinessTasks;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps segments; a name belongs to one segment of the business that is not archived. */
@Component
class SegmentStore {

    private final SegmentRepository segments;
    private final SegmentTrees trees;
    private final SegmentNames names;
    private final SegmentSizes sizes;
    private final BusinessTasks tasks;
    private final Transactions transactions;
    private final AuditLog auditLog;
    private final CurrentUser currentUser;
    private final Ids ids;
    private final Clock clock;

    SegmentStore(
            SegmentRepository segments,
            SegmentTrees trees,
            SegmentNames names,
            SegmentSizes sizes,
            BusinessTasks tasks,
            Transactions transactions,
            AuditLog auditLog,
            CurrentUser currentUser,
            Ids ids,
            Clock clock) {
        this.segments = segments;
        this.trees = trees;
        this.names = names;
        this.sizes = sizes;
        this.tasks = tasks;
        this.transactions = transactions;
        this.auditLog = auditLog;
        this.currentUser = currentUser;
        this.ids = ids;
        this.clock = clock;
    }

    List<Segment> active() {
        return segments.findByArchivedFalseOrderByName();
    }

    Optional<Segment> find(SegmentId id) {
        return segments.findById(id.value());
    }

    SaveResult save(SegmentDraft draft) {
        return transactions.call(() -> {
            names.lock();
            if (names.isTaken(draft.name(), draft.id())) {
                return new Refused(Reason.NAME_TAKEN);
            }
            return draft.id() == null ? create(draft) : change(draft, draft.id());
        });
    }

    private SaveResult create(SegmentDraft draft) {
        Segment segment =
                segments.saveAndFlush(new Segment(ids.next(), draft.name(), draft.root(), userId(), clock.instant()));
        auditLog.record("segment.created", "segment", segment.getId(), null);
        return new Saved(new SegmentId(segment.getId()), segment.getVersion());
    }

    private SaveResult change(SegmentDraft draft, SegmentId id) {
        Segment segment = segments.findById(id.value()).orElse(null);
        if (segment == null || segment.isArchived()) {
            return new Refused(Reason.GONE);
        }
        if (!segment.isSnapshot() && trees.lead(draft.root(), id.value())) {
            return new Refused(Reason.CIRCLE);
        }
        if (segment.getVersion() != draft.version()) {
            return new Refused(Reason.CHANGED_MEANWHILE);
        }
        if (segment.isSnapshot()) {
            segment.rename(draft.name(), clock.instant());
        } else {
            if (!segment.tree().equals(new StoredTree.Readable(draft.root()))) {
                sizes.noteChange(id);
            }
            segment.change(draft.name(), draft.root(), clock.instant());
        }
        segments.saveAndFlush(segment);
        auditLog.record("segment.changed", "segment", id.value(), null);
        return new Saved(id, segment.getVersion());
    }

    /** Adds a snapshot under a name that is free; it is still to be taken. */
    Saved addSnapshot(String name, Group root) {
        return transactions.call(() -> {
            names.lock();
            Segment segment = segments.saveAndFlush(
                    Segment.snapshot(ids.next(), names.free(name), root, userId(), clock.instant()));
            auditLog.record("segment.created", "segment", segment.getId(), null);
            return new Saved(new SegmentId(segment.getId()), segment.getVersion());
        });
    }

    Optional<SegmentId> copy(SegmentId id, String name) {
        return transactions.call(() -> {
            names.lock();
            return segments.findById(id.value()).map(original -> {
                Segment copy =
                        segments.saveAndFlush(original.copy(ids.next(), names.free(name), userId(), clock.instant()));
                auditLog.record("segment.created", "segment", copy.getId(), null);
                return new SegmentId(copy.getId());
            });
        });
    }

    boolean archive(SegmentId id) {
        return transactions.call(() -> segments.findById(id.value())
                .map(segment -> {
                    segment.setArchived(true);
                    auditLog.record("segment.archived", "segment", id.value(), null);
                    return true;
                })
                .orElse(false));
    }

    /** A snapshot that was not taken to its end goes on from where it was. */
    SaveResult restore(SegmentId id) {
        return transactions.call(() -> {
            names.lock();
            Segment segment = segments.findById(id.value()).orElse(null);
            if (segment == null) {
                return new Refused(Reason.GONE);
            }
            if (names.isTaken(segment.name(), id)) {
                return new Refused(Reason.NAME_TAKEN);
            }
            segment.setArchived(false);
            segments.saveAndFlush(segment);
            if (segment.isBeingTaken()) {
                tasks.wake(SnapshotTask.SNAPSHOTS);
            }
            auditLog.record("segment.restored", "segment", id.value(), null);
            return new Saved(id, segment.getVersion());
        });
    }

    private @Nullable Long userId() {
        return currentUser.user().map(user -> user.id().value()).orElse(null);
    }
}
