package io.revisit.visit;

import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a visit must satisfy to be stored. */
@Component
class VisitRules {

    private static final BigDecimal MAX_SUM = new BigDecimal("99999999.99");
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final Period AHEAD = Period.ofYears(2);

    /** One rule: the problem, and when there is one. */
    private record Rule(VisitProblem problem, Predicate<Candidate> broken) {}

    /** A visit to be stored, and the one that it replaces, if any. */
    private record Candidate(VisitForm form, @Nullable Visit before, LocalDateTime now) {

        boolean hasHappened() {
            return !form.startsAt().isAfter(now);
        }

        BigDecimal paid() {
            return form.gross().subtract(form.reward());
        }

        BigDecimal refunded() {
            return before == null ? BigDecimal.ZERO : before.refunded();
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(
                    VisitProblem.TIME_TOO_FAR,
                    c -> c.form.startsAt().isBefore(EARLIEST)
                            || c.form.startsAt().isAfter(c.now.plus(AHEAD))),
            new Rule(VisitProblem.NOT_YET, c -> mustHaveHappened(c.form.status()) && !c.hasHappened()),
            new Rule(
                    VisitProblem.SERVICE_TOO_LONG,
                    c -> c.form.service() != null && c.form.service().length() > VisitForm.MAX_SERVICE),
            new Rule(VisitProblem.GROSS_NEGATIVE, c -> c.form.gross().signum() < 0),
            new Rule(VisitProblem.GROSS_INVALID, c -> isNoSum(c.form.gross())),
            new Rule(VisitProblem.REWARD_NEGATIVE, c -> c.form.reward().signum() < 0),
            new Rule(VisitProblem.REWARD_INVALID, c -> isNoSum(c.form.reward())),
            new Rule(
                    VisitProblem.REWARD_ABOVE_GROSS,
                    c -> c.form.gross().signum() >= 0 && c.paid().signum() < 0),
            new Rule(VisitProblem.REVERSED, c -> c.before != null && c.before.reversed()),
            new Rule(
                    VisitProblem.HAS_REFUND,
                    c -> c.refunded().signum() > 0 && c.form.status() != VisitStatus.COMPLETED),
            new Rule(
                    VisitProblem.BELOW_REFUNDED,
                    c -> c.refunded().signum() > 0 && c.paid().compareTo(c.refunded()) < 0));

    private static final String PATIENT =
            "SELECT COUNT(*) FROM patient WHERE business_id = :business AND id = :id AND merged_into IS NULL AND erased_at IS NULL";
    private static final String DOCTOR = "SELECT COUNT(*) FROM doctor WHERE business_id = :business AND id = :id";
    private static final String DIRECTION = "SELECT COUNT(*) FROM direction WHERE business_id = :business AND id = :id";
    private static final String BRANCH = "SELECT COUNT(*) FROM branch WHERE business_id = :business AND id = :id";
    private static final String STAFF = "SELECT COUNT(*) FROM staff_member WHERE business_id = :business AND id = :id";

    private final TenantSql sql;

    VisitRules(TenantSql sql) {
        this.sql = sql;
    }

    /** What is wrong with the visit; empty when it may be stored. */
    List<VisitProblem> problems(VisitForm form, @Nullable Visit before, Instant now, ZoneId zone) {
        Candidate candidate = new Candidate(form, before, LocalDateTime.ofInstant(now, zone));
        List<VisitProblem> problems = new ArrayList<>();
        RULES.stream()
                .filter(rule -> rule.broken.test(candidate))
                .map(Rule::problem)
                .forEach(problems::add);
        addUnknown(problems, form);
        return problems;
    }

    /** Whether there is such a patient in the current business. */
    boolean isKnown(PatientId patient) {
        return exists(PATIENT, patient.value());
    }

    private void addUnknown(List<VisitProblem> problems, VisitForm form) {
        if (!isKnown(form.patient())) {
            problems.add(VisitProblem.UNKNOWN_PATIENT);
        }
        if (form.doctor() != null && !exists(DOCTOR, form.doctor().value())) {
            problems.add(VisitProblem.UNKNOWN_DOCTOR);
        }
        if (form.direction() != null && !exists(DIRECTION, form.direction().value())) {
            problems.add(VisitProblem.UNKNOWN_DIRECTION);
        }
        if (form.branch() != null && !exists(BRANCH, form.branch().value())) {
            problems.add(VisitProblem.UNKNOWN_BRANCH);
        }
        if (form.staff() != null && !exists(STAFF, form.staff().value())) {
            problems.add(VisitProblem.UNKNOWN_STAFF);
        }
    }

    private boolean exists(String count, long id) {
        return sql.sql(count).param("id", id).query(Integer.class).single() > 0;
    }

    private static boolean mustHaveHappened(VisitStatus status) {
        return switch (status) {
            case COMPLETED, NO_SHOW -> true;
            case PLANNED, CANCELLED -> false;
        };
    }

    private static boolean isNoSum(BigDecimal sum) {
        return sum.compareTo(MAX_SUM) > 0 || sum.stripTrailingZeros().scale() > 2;
    }
}
