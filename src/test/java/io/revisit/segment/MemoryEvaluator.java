package io.revisit.segment;

import io.revisit.segment.KnownPatient.ConsentKey;
import io.revisit.segment.KnownPatient.KnownVisit;
import io.revisit.segment.condition.Age;
import io.revisit.segment.condition.AverageBill;
import io.revisit.segment.condition.BirthdayWithin;
import io.revisit.segment.condition.BranchIs;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.Consent;
import io.revisit.segment.condition.CustomFieldIs;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Digitized;
import io.revisit.segment.condition.DirectionVisited;
import io.revisit.segment.condition.DoctorVisited;
import io.revisit.segment.condition.FieldTest;
import io.revisit.segment.condition.FirstVisit;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.HasEmail;
import io.revisit.segment.condition.HasPhone;
import io.revisit.segment.condition.HasTag;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.PaidTotal;
import io.revisit.segment.condition.PaidWithin;
import io.revisit.segment.condition.PlannedVisit;
import io.revisit.segment.condition.SexIs;
import io.revisit.segment.condition.SourceIs;
import io.revisit.segment.condition.TextOperator;
import io.revisit.segment.condition.VisitCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says from the definitions alone, patient by patient, whether a condition holds: knows nothing of SQL. */
final class MemoryEvaluator {

    private final LocalDate today;

    MemoryEvaluator(LocalDate today) {
        this.today = today;
    }

    boolean isMember(KnownPatient patient, Group root) {
        return !patient.merged() && !patient.erased() && holds(patient, root);
    }

    boolean holds(KnownPatient patient, Condition condition) {
        return switch (condition) {
            case Group group -> groupHolds(patient, group);
            case DoctorVisited c -> matches(c.match(), c.doctors(), seen(patient, KnownVisit::doctor));
            case DirectionVisited c -> matches(c.match(), c.directions(), seen(patient, KnownVisit::direction));
            case HasTag c -> matches(c.match(), c.tags(), patient.tags());
            case VisitCount c ->
                compares(c.test(), BigDecimal.valueOf(patient.visitDays().size()));
            case FirstVisit c ->
                !patient.visitDays().isEmpty()
                        && isDay(c.test(), patient.visitDays().getFirst());
            case LastVisit c ->
                !patient.visitDays().isEmpty()
                        && isDay(c.test(), patient.visitDays().getLast());
            case PlannedVisit c -> c.exists() == patient.visits().stream().anyMatch(this::isAhead);
            case PaidTotal c -> compares(c.test(), patient.net());
            case PaidWithin c -> compares(c.test(), paidWithin(patient, c.months()));
            case AverageBill c -> patient.paidDays() > 0 && compares(c.test(), average(patient));
            case Digitized c -> c.yes() ? isDigitized(patient, c.when()) : patient.digitizedOn() == null;
            case BirthdayWithin c -> patient.birthDate() != null && daysToBirthday(patient.birthDate()) <= c.days();
            case Age c ->
                patient.birthDate() != null
                        && !patient.birthDate().isAfter(today)
                        && compares(
                                c.test(),
                                BigDecimal.valueOf(Period.between(patient.birthDate(), today)
                                        .getYears()));
            case SexIs c -> (c.choice() == Choice.IS) == (patient.sex() == c.sex());
            case SourceIs c -> (c.choice() == Choice.IS) == isOneOf(c.sources(), patient.source());
            case BranchIs c -> (c.choice() == Choice.IS) == isOneOf(c.branches(), patient.branch());
            case HasPhone c -> c.yes() == patient.hasPhone();
            case HasEmail c -> c.yes() == patient.hasEmail();
            case Consent c ->
                c.given() == patient.consents().getOrDefault(new ConsentKey(c.channel(), c.purpose()), false);
            case CustomFieldIs c -> holds(patient.fields().get(c.field()), c.test());
        };
    }

    /** A value of another type than the test's fulfils no comparison. */
    private boolean holds(@Nullable Object value, FieldTest test) {
        return switch (test) {
            case FieldTest.Text asked ->
                value instanceof String text
                        && (asked.operator() == TextOperator.IS
                                ? folded(text).equals(folded(asked.text()))
                                : folded(text).contains(folded(asked.text())));
            case FieldTest.Number asked -> value instanceof BigDecimal number && compares(asked.test(), number);
            case FieldTest.Day asked -> value instanceof LocalDate day && isDay(asked.test(), day);
            case FieldTest.OneOf asked ->
                (asked.choice() == Choice.IS)
                        == (value instanceof Long option && asked.options().contains(option));
            case FieldTest.Filled asked -> asked.yes() == (value != null);
        };
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private boolean groupHolds(KnownPatient patient, Group group) {
        long held =
                group.children().stream().filter(child -> holds(patient, child)).count();
        return group.children().isEmpty()
                || switch (group.mode()) {
                    case ALL -> held == group.children().size();
                    case ANY -> held > 0;
                    case NONE -> held == 0;
                };
    }

    private static boolean matches(Match match, List<Long> wanted, Collection<Long> present) {
        long found = wanted.stream().filter(present::contains).count();
        return switch (match) {
            case ANY -> found > 0;
            case ALL -> found == wanted.size();
            case NONE -> found == 0;
        };
    }

    private static List<Long> seen(KnownPatient patient, java.util.function.Function<KnownVisit, @Nullable Long> of) {
        return patient.completed().stream().map(of).filter(Objects::nonNull).collect(Collectors.toList());
    }

    private static <T> boolean isOneOf(List<T> wanted, @Nullable T value) {
        return value != null && wanted.contains(value);
    }

    private boolean isAhead(KnownVisit visit) {
        return visit.status().equals("PLANNED") && !visit.day().isBefore(today);
    }

    private boolean isDigitized(KnownPatient patient, @Nullable DateTest when) {
        return patient.digitizedOn() != null && (when == null || isDay(when, patient.digitizedOn()));
    }

    private BigDecimal paidWithin(KnownPatient patient, int months) {
        return patient.completed().stream()
                .filter(visit -> !visit.day().isAfter(today) && visit.day().isAfter(today.minusMonths(months)))
                .map(KnownVisit::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal average(KnownPatient patient) {
        return patient.net().divide(BigDecimal.valueOf(patient.paidDays()), 30, RoundingMode.HALF_UP);
    }

    private boolean isDay(DateTest test, LocalDate day) {
        long ago = ChronoUnit.DAYS.between(day, today);
        return switch (test) {
            case DateTest.Before c -> day.isBefore(c.day());
            case DateTest.After c -> day.isAfter(c.day());
            case DateTest.Between c -> !day.isBefore(c.first()) && !day.isAfter(c.last());
            case DateTest.WithinLastDays c -> ago >= 0 && ago <= c.days();
            case DateTest.MoreThanDaysAgo c -> ago > c.days();
            case DateTest.WithinNextDays c -> ago <= 0 && -ago <= c.days();
        };
    }

    private static boolean compares(NumberTest test, BigDecimal number) {
        int order = number.compareTo(test.value());
        return switch (test.operator()) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case BETWEEN -> order >= 0 && number.compareTo(test.upperBound()) <= 0;
        };
    }

    private long daysToBirthday(LocalDate birthDate) {
        LocalDate day = today;
        while (!isBirthday(birthDate, day)) {
            day = day.plusDays(1);
        }
        return ChronoUnit.DAYS.between(today, day);
    }

    private static boolean isBirthday(LocalDate birthDate, LocalDate day) {
        boolean same =
                birthDate.getMonthValue() == day.getMonthValue() && birthDate.getDayOfMonth() == day.getDayOfMonth();
        boolean bornOnLeapDay = birthDate.getMonthValue() == 2 && birthDate.getDayOfMonth() == 29;
        return same || (bornOnLeapDay && !day.isLeapYear() && day.getMonthValue() == 2 && day.getDayOfMonth() == 28);
    }
}
