package io.revisit.patient.duplicate;

import io.revisit.patient.MergedPair;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.Transactions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Merges the pairs whose surer choice is plain, a piece a transaction, and takes that back. */
@Component
class BulkMerging {

    private static final int PIECE = 200;

    private final DuplicatePairs pairs;
    private final MergePatients patients;
    private final Merging merging;
    private final Unmerging unmerging;
    private final Transactions transactions;
    private final Ids ids;

    BulkMerging(
            DuplicatePairs pairs,
            MergePatients patients,
            Merging merging,
            Unmerging unmerging,
            Transactions transactions,
            Ids ids) {
        this.pairs = pairs;
        this.patients = patients;
        this.merging = merging;
        this.unmerging = unmerging;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** @param most how many pairs at most */
    BulkMerge merge(int most) {
        long operation = ids.next();
        int merged = 0;
        List<MergedPair> done;
        do {
            int limit = Math.min(PIECE, most - merged);
            done = limit == 0 ? List.of() : transactions.call(() -> mergePiece(operation, limit));
            merged += done.size();
        } while (!done.isEmpty());
        return new BulkMerge(operation, merged);
    }

    private List<MergedPair> mergePiece(long operation, int limit) {
        List<DuplicatePair> piece = apart(pairs.page(true, 0, limit));
        Map<PatientId, MergePatient> known = patients.of(everybody(piece));
        List<MergePlan> plans = new ArrayList<>(piece.size());
        for (DuplicatePair pair : piece) {
            MergePatient one = known.get(pair.one());
            MergePatient other = known.get(pair.other());
            if (one != null && other != null) {
                plans.add(MergePlan.suggested(one, other));
            }
        }
        return plans.isEmpty() ? List.of() : merging.merge(plans, operation);
    }

    int undo(long operation) {
        int parted = 0;
        List<MergedPair> done;
        do {
            done = transactions.call(() -> {
                List<MergedPair> ready = unmerging.ready(operation, PIECE);
                if (!ready.isEmpty()) {
                    unmerging.part(ready);
                }
                return ready;
            });
            parted += done.size();
        } while (!done.isEmpty());
        return parted;
    }

    /** Nobody is in two pairs of a piece: of three who are one person two are merged now, the third with the next piece. */
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
