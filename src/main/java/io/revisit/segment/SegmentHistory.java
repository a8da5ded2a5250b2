package io.revisit.segment;

import io.revisit.business.ClinicCalendar;
import io.revisit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;

/** How many patients live segments meant day by day: counted once a day, and whenever somebody sees the exact number. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME, Role.ADMINISTRATOR_NAME})
public class SegmentHistory {

    private static final int MONTHS = 12;

    private final SegmentSizes sizes;
    private final ClinicCalendar calendar;

    SegmentHistory(SegmentSizes sizes, ClinicCalendar calendar) {
        this.sizes = sizes;
        this.calendar = calendar;
    }

    /** The sizes of a segment in the last year, the earliest first; none of a snapshot. */
    public List<SizeOfDay> of(SegmentId segment) {
        return sizes.of(segment, calendar.today().minusMonths(MONTHS));
    }

    /**
     * Notes the size of today.
     *
     * @param version of the segment whose conditions were counted; nothing is noted when it has another one by now
     * @param counts of all conditions of the segment; nothing is noted unless they are exact
     */
    public void record(SegmentId segment, long version, TreeCounts counts) {
        if (counts.exact()) {
            sizes.record(segment, version, counts.total(), counts.base());
        }
    }
}
