package io.revisit.staffbonus;

import io.revisit.business.ClinicCalendar;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.security.SignedInUser;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.Transactions;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The months of the staff bonus: calculated, looked into, approved, paid (DOMAIN.md, Staff bonus). An administrator sees
 * their own line alone.
 */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME, Role.ADMINISTRATOR_NAME})
public class StaffBonusService {

    private static final int MONTHS_LISTED = 36;

    private final BonusStore store;
    private final SchemeStore schemes;
    private final BonusCalculation calculation;
    private final BonusReconciliation reconciliation;
    private final Transactions transactions;
    private final ClinicCalendar calendar;
    private final CurrentUser currentUser;
    private final Ids ids;
    private final Clock clock;

    StaffBonusService(
            BonusStore store,
            SchemeStore schemes,
            BonusCalculation calculation,
            BonusReconciliation reconciliation,
            Transactions transactions,
            ClinicCalendar calendar,
            CurrentUser currentUser,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.schemes = schemes;
        this.calculation = calculation;
        this.reconciliation = reconciliation;
        this.transactions = transactions;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.ids = ids;
        this.clock = clock;
    }

    /** The month as last calculated, or empty when it never was. */
    public Optional<BonusMonth> month(YearMonth month) {
        return store.find(month).map(this::asSeen);
    }

    /** Calculated months, the latest first, without their lines. */
    public List<BonusMonth> months() {
        return store.latest(MONTHS_LISTED);
    }

    /**
     * Calculates the month, or calculates its draft again; also settles what changed in approved months before it.
     * Refused without a scheme, for a month to come, and for a month that is approved.
     */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public BonusOutcome calculate(YearMonth month) {
        if (month.isAfter(calendar.currentMonth())) {
            return new BonusOutcome.Refused("bonus.refused.future");
        }
        return transactions.call(() -> calculateDraft(month));
    }

    private BonusOutcome calculateDraft(YearMonth month) {
        Optional<BonusScheme> scheme = schemes.inForce(month);
        if (scheme.isEmpty()) {
            return new BonusOutcome.Refused("bonus.refused.no-scheme");
        }
        Optional<BonusMonth> before = store.find(month);
        if (before.isPresent() && before.get().state() != MonthState.DRAFT) {
            return new BonusOutcome.Refused("bonus.refused.approved");
        }
        long id = before.map(BonusMonth::id).orElseGet(ids::next);
        BonusCalculation.Result result = calculation.calculate(id, month, scheme.get());
        store.writeDraft(id, month, scheme.get(), result, clock.instant());
        reconciliation.settleIn(id, month);
        return new BonusOutcome.Done(store.find(month).orElseThrow());
    }

    /**
     * Approves the month: its rows, rates and names stay as they are from now on. Refused while the month runs, and when
     * a fresh calculation gives other figures than those on the screen: then the draft holds the fresh ones.
     */
    @RolesAllowed(Role.OWNER_NAME)
    public BonusOutcome approve(YearMonth month) {
        if (!month.isBefore(calendar.currentMonth())) {
            return new BonusOutcome.Refused("bonus.refused.running");
        }
        return transactions.call(() -> approveDraft(month));
    }

    private BonusOutcome approveDraft(YearMonth month) {
        Optional<BonusMonth> seen = store.find(month);
        if (seen.isEmpty()) {
            return new BonusOutcome.Refused("bonus.refused.not-calculated");
        }
        BonusOutcome fresh = calculateDraft(month);
        if (!(fresh instanceof BonusOutcome.Done done)) {
            return fresh;
        }
        if (!sameFigures(seen.get(), done.month())) {
            return new BonusOutcome.Refused("bonus.refused.changed");
        }
        return move(done.month(), MonthState.DRAFT, MonthState.APPROVED);
    }

    private static boolean sameFigures(BonusMonth seen, BonusMonth fresh) {
        return seen.cohort() == fresh.cohort()
                && seen.returned() == fresh.returned()
                && seen.lines().equals(fresh.lines());
    }

    /** Marks an approved month as paid out. */
    @RolesAllowed(Role.OWNER_NAME)
    public BonusOutcome markPaid(YearMonth month) {
        return transactions.call(() -> store.find(month)
                .map(found -> move(found, MonthState.APPROVED, MonthState.PAID))
                .orElseGet(() -> new BonusOutcome.Refused("bonus.refused.not-calculated")));
    }

    private BonusOutcome move(BonusMonth month, MonthState from, MonthState to) {
        Long user = currentUser.user().map(found -> found.id().value()).orElse(null);
        return store.move(month.id(), from, to, user, clock.instant())
                ? new BonusOutcome.Done(store.find(month.month()).orElseThrow())
                : new BonusOutcome.Refused("bonus.refused.state");
    }

    /** The rows behind one of an administrator's numbers, a page of them in order of day. */
    public List<BonusDetail> details(BonusMonth month, DetailKind kind, BonusLine line, int offset, int limit) {
        return maySee(line) ? store.details(month.id(), kind, line.staff().value(), offset, limit) : List.of();
    }

    /** The rows behind the clinic's return rate: its cohort, or those of it who returned. */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public List<BonusDetail> cohortDetails(BonusMonth month, DetailKind kind, int offset, int limit) {
        return store.details(month.id(), kind, 0, offset, limit);
    }

    /** What an administrator is paid or owes from approved months that changed. */
    public List<BonusAdjustment> adjustments(BonusMonth month, BonusLine line) {
        return maySee(line) ? store.adjustments(month.id(), line.staff().value()) : List.of();
    }

    private BonusMonth asSeen(BonusMonth month) {
        return new BonusMonth(
                month.id(),
                month.month(),
                month.state(),
                month.scheme(),
                month.cohort(),
                month.returned(),
                month.calculatedAt(),
                month.approvedAt(),
                month.paidAt(),
                month.lines().stream().filter(this::maySee).toList());
    }

    private boolean maySee(BonusLine line) {
        SignedInUser user = currentUser.require();
        return user.role() != Role.ADMINISTRATOR
                || Objects.equals(user.staffId(), line.staff().value());
    }
}
