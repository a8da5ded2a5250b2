package io.revisit.segment.ui;

import io.revisit.segment.SegmentHistory;
import io.revisit.segment.SegmentId;
import io.revisit.segment.TreeCounts;
import io.revisit.segment.condition.Group;
import org.jspecify.annotations.Nullable;

/** Notes the size of a saved segment as soon as an editor has its exact number, whichever of saving and counting comes first. */
final class SizeNotes {

    private final SegmentHistory history;
    private @Nullable Saved saved;
    private @Nullable Counted counted;

    private record Saved(SegmentId segment, long version, Group root) {}

    private record Counted(Group root, TreeCounts counts) {}

    SizeNotes(SegmentHistory history) {
        this.history = history;
    }

    /** The segment has these conditions now. */
    void saved(SegmentId segment, long version, Group root) {
        saved = new Saved(segment, version, root);
        note();
    }

    /** So many patients were counted. */
    void counted(Group root, TreeCounts counts) {
        if (counts.exact()) {
            counted = new Counted(root, counts);
            note();
        }
    }

    private void note() {
        if (saved != null && counted != null && saved.root().equals(counted.root())) {
            history.record(saved.segment(), saved.version(), counted.counts());
        }
    }
}
