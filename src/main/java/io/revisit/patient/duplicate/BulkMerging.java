package io.revisit.patient.duplicate;

import io.revisit.patient.BaseChanged;
import io.revisit.patient.MergedPair;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.Transactions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Merges the pairs whose surer choice is plain, and parts them again, in pieces, each a transaction with the mark how far it
 * is: killed at any moment it goes on after the last whole piece. It goes through the pairs until a pass finds nothing to
 * merge, for of three cards of one person two are merged first.
 */
@Component
class BulkMerging {

    private static final int PIECE = 200;

    private final BulkMerges operations;
    private final DuplicatePairs pairs;
    private final MergePatients patients;
    private final Merging merging;
    private final Unmerging unmerging;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    BulkMerging(
            BulkMerges operations,
            DuplicatePairs pairs,
            MergePatients patients,
            Merging merging,
            Unmerging unmerging,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.operations = operations;
        this.pairs = pairs;
        this.patients = patients;
        this.merging = merging;
        this.unmerging = unmerging;
        this.transactions = transactions;
        this.events = events;
    }

    /** Does the next piece of the current business; false when nothing is ordered. */
    boolean goOn() {
        Optional<Long> next = operations.atWork().stream().findFirst();
        next.ifPresent(operation -> transactions.run(() -> piece(operations.locked(operation))));
        return next.isPresent();
    }

    private void piece(BulkMerges.Work work) {
        switch (work.state()) {
            case RUNNING -> merge(work);
            case UNDOING -> part(work);
            // Somebody has stopped it since it was found.
            case DONE, STOPPED, UNDONE -> {}
        }
    }

    private void merge(BulkMerges.Work work) {
        List<DuplicatePair> next = pairs.plainAfter(work.afterA(), work.afterB(), PIECE);
        if (!next.isEmpty()) {
            DuplicatePair last = next.getLast();
            int merged = mergeAll(apart(next), work);
            operations.advance(
                    work.id(), merged, last.one().value(), last.other().value());
        } else if (work.inPass() > 0) {
            operations.nextPass(work.id());
        } else {
            end(work.id(), BulkMerge.State.DONE);
        }
    }

    private int mergeAll(List<DuplicatePair> piece, BulkMerges.Work work) {
        Map<PatientId, MergePatient> known = patients.of(everybody(piece));
        List<MergePlan> plans = new ArrayList<>(piece.size());
        for (DuplicatePair pair : piece) {
            MergePatient one = known.get(pair.one());
            MergePatient other = known.get(pair.other());
            if (one != null && other != null) {
                plans.add(MergePlan.suggested(one, other));
            }
        }
        return plans.isEmpty()
                ? 0
                : merging.merge(plans, work.id(), work.user()).size();
    }

    private void part(BulkMerges.Work work) {
        List<MergedPair> ready = unmerging.ready(work.id(), PIECE);
        if (ready.isEmpty()) {
            end(work.id(), BulkMerge.State.UNDONE);
        } else {
            unmerging.part(ready, work.user());
            operations.advance(work.id(), ready.size(), 0, 0);
        }
    }

    /** What follows from the whole base is brought up to date once, at the end. */
    void end(long operation, BulkMerge.State state) {
        if (operations.end(operation, state)) {
            events.publishEvent(new BaseChanged());
        }
    }

    /** Nobody is in two pairs of a piece: of three who are one person two are merged now, the third with the next pass. */
    private static List<DuplicatePair> apart(List<DuplicatePair> found) {
        Set<PatientId> taken = new HashSet<>();
        return found.stream()
                .filter(pair -> {
                    boolean free = !taken.contains(pair.one()) && !taken.contains(pair.other());
                    if (free) {
                        taken.add(pair.one());
                        taken.add(pair.other());
                    }
                    return free;
                })
                .toList();
    }

    private static Collection<PatientId> everybody(List<DuplicatePair> piece) {
        return piece.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .toList();
    }
}
