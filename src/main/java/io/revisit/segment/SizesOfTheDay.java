package io.revisit.segment;

import io.revisit.business.ClinicCalendar;
import io.revisit.segment.condition.Group;
import io.revisit.shared.data.Cancellation;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts the live segments once a day: those of which no size is known today, so it goes on by itself after a stop. */
@Component
class SizesOfTheDay {

    private static final Logger LOG = LoggerFactory.getLogger(SizesOfTheDay.class);

    private final SegmentSizes sizes;
    private final SegmentStore store;
    private final TreeCounter counter;
    private final ClinicCalendar calendar;

    SizesOfTheDay(SegmentSizes sizes, SegmentStore store, TreeCounter counter, ClinicCalendar calendar) {
        this.sizes = sizes;
        this.store = store;
        this.counter = counter;
        this.calendar = calendar;
    }

    /** Whether any segment of the current business is to be counted. */
    boolean areDue() {
        return !sizes.due().isEmpty();
    }

    /** Counts those of the current business that are due. */
    void count() {
        List<SegmentId> due = sizes.due();
        if (!due.isEmpty()) {
            ClinicDay day = ClinicDay.now(calendar);
            long base = size(Group.EVERYBODY, day);
            due.forEach(segment -> store.find(segment).ifPresent(found -> count(found, day, base)));
        }
    }

    /** One that cannot be read, or names one that cannot, leaves the others as they are. */
    private void count(Segment segment, ClinicDay day, long base) {
        try {
            if (segment.tree() instanceof StoredTree.Readable(Group root)) {
                sizes.record(new SegmentId(segment.getId()), segment.getVersion(), size(root, day), base);
            }
        } catch (IllegalStateException e) {
            LOG.warn("Segment {} cannot be counted", segment.getId(), e);
        }
    }

    private long size(Group root, ClinicDay day) {
        return counter.size(root, day, new Cancellation()).orElseThrow();
    }
}
