package io.revisit.visit;

import io.revisit.business.ClinicCalendar;
import io.revisit.patient.PatientEvents;
import io.revisit.security.CurrentUser;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import io.revisit.visit.RefundOutcome.Reason;
import io.revisit.visit.RefundOutcome.Refunded;
import io.revisit.visit.RefundOutcome.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives money of a visit back, wholly or in part (DOMAIN.md, Refund). */
@Component
class VisitRefunds {

    private static final String INSERT = """
            INSERT INTO refund (business_id, id, visit_id, amount, whole, reason, at, by_user)
            VALUES (:business, :id, :visit, :amount, :whole, :reason, :at, :user)
            """;

    /** One rule: why a refund is refused, and when. */
    private record Rule(Reason reason, Predicate<Wish> broken) {}

    /** What somebody wants back, of which visit. */
    private record Wish(Visit visit, BigDecimal amount, String reason) {}

    private static final List<Rule> RULES = List.of(
            new Rule(Reason.ALREADY_REVERSED, w -> w.visit.reversed()),
            new Rule(Reason.NOT_COMPLETED, w -> w.visit.form().status() != VisitStatus.COMPLETED),
            new Rule(Reason.NOTHING_PAID, w -> w.visit.form().gross().signum() == 0),
            new Rule(Reason.AMOUNT_NOT_POSITIVE, w -> !isWhole(w) && w.amount.signum() <= 0),
            new Rule(Reason.AMOUNT_TOO_FINE, w -> w.amount.stripTrailingZeros().scale() > 2),
            new Rule(Reason.AMOUNT_ABOVE_PAID, w -> w.amount.compareTo(w.visit.paid()) > 0),
            new Rule(Reason.REASON_MISSING, w -> w.reason.isEmpty()),
            new Rule(Reason.REASON_TOO_LONG, w -> w.reason.length() > RefundOutcome.MAX_REASON));

    private final VisitRegister register;
    private final VisitRepository visits;
    private final VisitDerivation derivation;
    private final PatientEvents history;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final ClinicCalendar calendar;
    private final CurrentUser currentUser;
    private final TenantSql sql;
    private final Ids ids;
    private final Clock clock;

    VisitRefunds(
            VisitRegister register,
            VisitRepository visits,
            VisitDerivation derivation,
            PatientEvents history,
            ApplicationEventPublisher events,
            Transactions transactions,
            ClinicCalendar calendar,
            CurrentUser currentUser,
            TenantSql sql,
            Ids ids,
            Clock clock) {
        this.register = register;
        this.visits = visits;
        this.derivation = derivation;
        this.history = history;
        this.events = events;
        this.transactions = transactions;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** Gives back the whole of what is left. */
    RefundOutcome whole(VisitId id, String reason) {
        return transactions.call(() -> {
            VisitEntity visit = register.locked(id);
            Visit before = visit.toVisit(calendar.zone());
            return refund(visit, new Wish(before, before.paid(), reason.strip()));
        });
    }

    /** Gives back a part; the part that is all that was left reverses the visit like {@link #whole}. */
    RefundOutcome part(VisitId id, BigDecimal amount, String reason) {
        ZoneId zone = calendar.zone();
        return transactions.call(() -> {
            VisitEntity visit = register.locked(id);
            return refund(visit, new Wish(visit.toVisit(zone), amount, reason.strip()));
        });
    }

    private RefundOutcome refund(VisitEntity visit, Wish wish) {
        Optional<Reason> refusal = RULES.stream()
                .filter(rule -> rule.broken.test(wish))
                .map(Rule::reason)
                .findFirst();
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        boolean whole = isWhole(wish);
        visit.refund(wish.amount, whole);
        visits.saveAndFlush(visit);
        insert(wish, whole);
        VisitForm form = wish.visit.form();
        derivation.refresh(List.of(form.patient()));
        events.publishEvent(new VisitsChanged(form.patient()));
        history.record(form.patient(), "visit.refunded", VisitRegister.details(form));
        events.publishEvent(new VisitRefunded(wish.visit.id(), form.patient(), wish.amount, whole));
        return new Refunded(wish.amount, whole);
    }

    private void insert(Wish wish, boolean whole) {
        sql.sql(INSERT)
                .param("id", ids.next())
                .param("visit", wish.visit.id().value())
                .param("amount", wish.amount)
                .param("whole", whole)
                .param("reason", wish.reason)
                .param("at", UtcTime.of(clock.instant()))
                .param("user", currentUser.user().map(user -> user.id().value()).orElse(null))
                .update();
    }

    private static boolean isWhole(Wish wish) {
        return wish.amount.compareTo(wish.visit.paid()) == 0;
    }
}
