package io.revisit.visit;

import io.revisit.business.ClinicCalendar;
import io.revisit.security.AuditLog;
import io.revisit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Visits as users see them: lists, adding, changing and refunding by hand. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class VisitService {

    /** The most rows that one page holds. */
    public static final int MAX_PAGE = 1_000;

    private final VisitListQuery lists;
    private final VisitRegister register;
    private final VisitRefunds refunds;
    private final VisitRepository visits;
    private final ClinicCalendar calendar;
    private final AuditLog auditLog;

    VisitService(
            VisitListQuery lists,
            VisitRegister register,
            VisitRefunds refunds,
            VisitRepository visits,
            ClinicCalendar calendar,
            AuditLog auditLog) {
        this.lists = lists;
        this.register = register;
        this.refunds = refunds;
        this.visits = visits;
        this.calendar = calendar;
        this.auditLog = auditLog;
    }

    /** One page of the visits of a filter; limit is at most {@link #MAX_PAGE}. */
    public List<VisitRow> page(VisitFilter filter, VisitSort sort, int offset, int limit) {
        return lists.page(filter, sort, offset, Math.min(limit, MAX_PAGE));
    }

    /** How many visits a filter finds, and what they add up to. */
    public VisitTotals totals(VisitFilter filter) {
        return lists.totals(filter);
    }

    /**
     * Every visit of a filter, read page by page while the stream is consumed, on the same thread: for exports, which are
     * noted in the audit log.
     */
    public Stream<VisitRow> stream(VisitFilter filter, VisitSort sort) {
        auditLog.record(
                "visit.exported", null, null, "rows: " + lists.totals(filter).rows());
        return Stream.iterate(0L, offset -> offset + MAX_PAGE)
                .map(offset -> lists.page(filter, sort, offset, MAX_PAGE))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream);
    }

    /** The visit, or empty when there is none of that id in this clinic. */
    public Optional<Visit> find(VisitId visit) {
        return visits.findById(visit.value()).map(found -> found.toVisit(calendar.zone()));
    }

    /** Adds a visit; without a staff member it is credited to the user's own. */
    @RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME})
    public VisitSaving add(VisitForm form) {
        return register.add(form);
    }

    /**
     * Changes a visit; its patient stays.
     *
     * @param version of the visit that the form was filled from; when another is stored by now, nothing is changed
     */
    @RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME})
    public VisitSaving update(VisitId visit, VisitForm form, long version) {
        return register.update(visit, form, version);
    }

    /** Says what became of the appointment. */
    @RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME})
    public VisitSaving changeStatus(VisitId visit, VisitStatus status) {
        return register.changeStatus(visit, status);
    }

    /** Gives back all that was paid and reverses the visit: it counts nowhere any more. */
    @RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME})
    public RefundOutcome refundWhole(VisitId visit, String reason) {
        return refunds.whole(visit, reason);
    }

    /** Gives back a part of what was paid: the visit counts on, with less money. All that was paid is the whole. */
    @RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME})
    public RefundOutcome refundPart(VisitId visit, BigDecimal amount, String reason) {
        return refunds.part(visit, amount, reason);
    }
}
