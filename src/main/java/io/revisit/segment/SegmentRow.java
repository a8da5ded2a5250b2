package io.revisit.segment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A segment in the list.
 *
 * @param tree its conditions (those that a snapshot was taken with), or why they cannot be read
 * @param snapshot null for a live segment
 * @param sizes how many patients a live segment meant in the last days, as far as they were counted, the earliest first
 */
public record SegmentRow(
        SegmentId id,
        String name,
        StoredTree tree,
        @Nullable Snapshot snapshot,
        List<SizeOfDay> sizes,
        Instant updatedAt) {

    public SegmentRow {
        sizes = List.copyOf(sizes);
    }

    /** The last size that was counted; empty where none was lately. */
    public Optional<SizeOfDay> lastSize() {
        return sizes.reversed().stream().filter(size -> size.patients() != null).findFirst();
    }

    /** Whether it can be used: its conditions can be read, and a snapshot has been taken. */
    public boolean isUsable() {
        return tree instanceof StoredTree.Readable && (snapshot == null || !snapshot.isBeingTaken());
    }
}
