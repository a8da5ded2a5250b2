package io.revisit.visit;

import io.revisit.business.ClinicCalendar;
import io.revisit.business.StaffMemberId;
import io.revisit.patient.PatientEvents;
import io.revisit.patient.PatientId;
import io.revisit.security.CurrentUser;
import io.revisit.security.SignedInUser;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.Transactions;
import io.revisit.visit.VisitSaving.ChangedMeanwhile;
import io.revisit.visit.VisitSaving.Refused;
import io.revisit.visit.VisitSaving.Saved;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores visits by hand: each with all that follows from it, its place in the patient's history and its event, in one transaction. */
@Component
class VisitRegister {

    private static final DateTimeFormatter IN_HISTORY = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

    private final VisitRepository visits;
    private final VisitRules rules;
    private final VisitDerivation derivation;
    private final PatientEvents history;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final ClinicCalendar calendar;
    private final CurrentUser currentUser;
    private final Ids ids;
    private final Clock clock;

    VisitRegister(
            VisitRepository visits,
            VisitRules rules,
            VisitDerivation derivation,
            PatientEvents history,
            ApplicationEventPublisher events,
            Transactions transactions,
            ClinicCalendar calendar,
            CurrentUser currentUser,
            Ids ids,
            Clock clock) {
        this.visits = visits;
        this.rules = rules;
        this.derivation = derivation;
        this.history = history;
        this.events = events;
        this.transactions = transactions;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.ids = ids;
        this.clock = clock;
    }

    VisitSaving add(VisitForm filledIn) {
        ZoneId zone = calendar.zone();
        SignedInUser user = currentUser.require();
        VisitForm form = credited(filledIn, user);
        return transactions.call(() -> {
            derivation.lock(List.of(form.patient().value()));
            List<VisitProblem> problems = rules.problems(form, null, clock.instant(), zone);
            if (!problems.isEmpty()) {
                return new Refused(problems);
            }
            VisitEntity visit = new VisitEntity(
                    ids.next(), form, zone, clock.instant(), user.id().value());
            visits.saveAndFlush(visit);
            follow(visit, form, null);
            return new Saved(new VisitId(visit.getId()));
        });
    }

    VisitSaving update(VisitId id, VisitForm form, long version) {
        ZoneId zone = calendar.zone();
        return transactions.call(() -> {
            VisitEntity visit = locked(id);
            Visit before = visit.toVisit(zone);
            if (!before.form().patient().equals(form.patient())) {
                throw new IllegalArgumentException("A visit does not change its patient");
            }
            return before.version() != version ? new ChangedMeanwhile() : change(visit, before, form, zone);
        });
    }

    VisitSaving changeStatus(VisitId id, VisitStatus status) {
        ZoneId zone = calendar.zone();
        return transactions.call(() -> {
            VisitEntity visit = locked(id);
            Visit before = visit.toVisit(zone);
            return change(visit, before, before.form().withStatus(status), zone);
        });
    }

    /**
     * The visit, which no other transaction changes until this one ends.
     *
     * @throws IllegalArgumentException when the current business has no such visit
     */
    VisitEntity locked(VisitId id) {
        long patient =
                derivation.patientOf(id).orElseThrow(() -> new IllegalArgumentException("No visit " + id.value()));
        derivation.lock(List.of(patient));
        return visits.findById(id.value()).orElseThrow();
    }

    private VisitSaving change(VisitEntity visit, Visit before, VisitForm form, ZoneId zone) {
        List<VisitProblem> problems = rules.problems(form, before, clock.instant(), zone);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        visit.apply(form, zone);
        visits.saveAndFlush(visit);
        follow(visit, form, before.form());
        return new Saved(before.id());
    }

    private void follow(VisitEntity visit, VisitForm form, @Nullable VisitForm before) {
        PatientId patient = form.patient();
        derivation.refresh(List.of(patient));
        events.publishEvent(new VisitsChanged(patient));
        if (form.equals(before)) {
            return;
        }
        history.record(patient, kind(form, before), details(form));
        boolean wasCompleted = before != null && before.status() == VisitStatus.COMPLETED;
        if (form.status() == VisitStatus.COMPLETED && !wasCompleted) {
            events.publishEvent(new VisitCompleted(new VisitId(visit.getId()), patient, visit.visitDay()));
        }
    }

    /** Visits that an administrator records are credited to them unless they say otherwise. */
    private static VisitForm credited(VisitForm form, SignedInUser user) {
        Long staff = user.staffId();
        return form.staff() == null && staff != null ? form.withStaff(new StaffMemberId(staff)) : form;
    }

    private static String kind(VisitForm form, @Nullable VisitForm before) {
        return before != null && before.status() == form.status()
                ? "visit.changed"
                : "visit." + form.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String details(VisitForm form) {
        String at = IN_HISTORY.format(form.startsAt());
        return form.service() == null ? at : at + ", " + form.service();
    }
}
