package io.revisit.segment;

import io.revisit.rfm.RfmSegment;
import io.revisit.rfm.RfmSettings;
import io.revisit.segment.KnownPatient.ConsentKey;
import io.revisit.segment.KnownPatient.KnownMessage;
import io.revisit.segment.KnownPatient.KnownVisit;
import io.revisit.segment.condition.Added;
import io.revisit.segment.condition.Age;
import io.revisit.segment.condition.AttributeFilled;
import io.revisit.segment.condition.AttributeText;
import io.revisit.segment.condition.AverageBill;
import io.revisit.segment.condition.BirthdayIn;
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
import io.revisit.segment.condition.HasTagOfKind;
import io.revisit.segment.condition.InFamily;
import io.revisit.segment.condition.InSegment;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.MainDirectionIs;
import io.revisit.segment.condition.MainDoctorIs;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.Messaged;
import io.revisit.segment.condition.NotSeenAfter;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.PaidTotal;
import io.revisit.segment.condition.PaidWithin;
import io.revisit.segment.condition.PatientEvent;
import io.revisit.segment.condition.PlannedVisit;
import io.revisit.segment.condition.RandomShare;
import io.revisit.segment.condition.Recall;
import io.revisit.segment.condition.Referrals;
import io.revisit.segment.condition.RfmIs;
import io.revisit.segment.condition.RfmScore;
import io.revisit.segment.condition.SexIs;
import io.revisit.segment.condition.SourceIs;
import io.revisit.segment.condition.TagSet;
import io.revisit.segment.condition.TextAttribute;
import io.revisit.segment.condition.TextOperator;
import io.revisit.segment.condition.VisitCount;
import io.revisit.segment.condition.VisitMeasure;
import io.revisit.segment.condition.VisitSelection;
import io.revisit.segment.condition.VisitState;
import io.revisit.segment.condition.Visits;
import io.revisit.segment.condition.WasReferred;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Says from the definitions alone, patient by patient, whether a condition holds: knows nothing of SQL. */
final class MemoryEvaluator {

    private final LocalDate today;
    private final ZoneId zone;
    private final List<KnownPatient> patients;
    private final Map<Long, Group> segments;
    private final KnownRfm rfm;

    /**
     * @param patients the whole base, merged and erased ones too
     * @param segments the trees of other segments, by their ids
     * @param rfm how they are scored
     */
    MemoryEvaluator(
            LocalDate today, ZoneId zone, List<KnownPatient> patients, Map<Long, Group> segments, RfmSettings rfm) {
        this.today = today;
        this.zone = zone;
        this.patients = patients;
        this.segments = segments;
        this.rfm = new KnownRfm(rfm, today, patients);
    }

    boolean isMember(KnownPatient patient, Group root) {
        return !patient.merged() && !patient.erased() && holds(patient, root);
    }

    boolean holds(KnownPatient patient, Condition condition) {
        return switch (condition) {
            case Group group -> groupHolds(patient, group);
            case DoctorVisited c -> matches(c.match(), c.doctors(), seen(patient, KnownVisit::doctor));
            case DirectionVisited c -> matches(c.match(), c.directions(), seen(patient, KnownVisit::direction));
            case HasTag c -> matches(c.match(), c.tags(), patient.tags().keySet());
            case TagSet c -> matches(c.match(), c.tags(), tagsSet(patient, c));
            case HasTagOfKind c ->
                c.yes()
                        == patient.tags().keySet().stream()
                                .anyMatch(tag ->
                                        GeneratedBase.TAG_KINDS.get(GeneratedBase.TAGS.indexOf(tag)) == c.tagKind());
            case MainDoctorIs c -> (c.choice() == Choice.IS) == isOneOf(c.doctors(), patient.mainDoctor());
            case MainDirectionIs c -> c.choice() == Choice.IS_NOT;
            case Visits c -> holds(selected(patient, c.which()), c.measure());
            case NotSeenAfter c -> notSeenAfter(patient, c);
            case Recall c -> isDue(patient, c);
            case RfmIs c ->
                (c.choice() == Choice.IS)
                        == (KnownRfm.isScored(patient)
                                && c.segments().contains(RfmSegment.valueOf(rfm.segment(patient))));
            case RfmScore c ->
                KnownRfm.isScored(patient)
                        && rfm.score(patient, c.part()) >= c.from()
                        && rfm.score(patient, c.part()) <= c.upTo();
            case Referrals c -> compares(c.test(), BigDecimal.valueOf(brought(patient, c.came())));
            case WasReferred c -> c.yes() == (patient.referrer() != null);
            case InFamily c -> c.yes() == patient.inFamily();
            case Messaged c -> c.yes() == patient.messages().stream().anyMatch(message -> isMeant(message, c));
            case InSegment c -> c.yes() == holds(patient, Objects.requireNonNull(segments.get(c.segment())));
            case RandomShare c -> isDrawn(patient, c);
            case BirthdayIn c ->
                patient.birthDate() != null
                        && c.months().contains(patient.birthDate().getMonthValue());
            case Added c -> isDay(c.test(), dayOf(patient.createdAt()));
            case AttributeFilled c ->
                c.yes() == !written(patient, c.attribute()).isEmpty();
            case AttributeText c -> {
                String text = written(patient, c.attribute());
                yield !text.isEmpty() && fits(text, c.operator(), c.text());
            }
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
            case FieldTest.Text asked -> value instanceof String text && fits(text, asked.operator(), asked.text());
            case FieldTest.Number asked -> value instanceof BigDecimal number && compares(asked.test(), number);
            case FieldTest.Day asked -> value instanceof LocalDate day && isDay(asked.test(), day);
            case FieldTest.OneOf asked ->
                (asked.choice() == Choice.IS)
                        == (value instanceof Long option && asked.options().contains(option));
            case FieldTest.Filled asked -> asked.yes() == (value != null);
        };
    }

    private static boolean fits(String text, TextOperator operator, String asked) {
        return operator == TextOperator.IS
                ? folded(text).equals(folded(asked))
                : folded(text).contains(folded(asked));
    }

    private Set<Long> tagsSet(KnownPatient patient, TagSet asked) {
        return patient.tags().entrySet().stream()
                .filter(tag -> asked.since() == null
                        || isDay(asked.since(), dayOf(tag.getValue().setAt())))
                .filter(tag -> asked.origin() == null || tag.getValue().origin() == asked.origin())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private List<KnownVisit> selected(KnownPatient patient, VisitSelection which) {
        return patient.visits().stream()
                .filter(visit -> isIn(which.state(), visit))
                .filter(visit -> which.doctors().isEmpty() || isOneOf(which.doctors(), visit.doctor()))
                .filter(visit -> which.directions().isEmpty() || isOneOf(which.directions(), visit.direction()))
                .filter(visit -> which.branches().isEmpty() || isOneOf(which.branches(), visit.branch()))
                .filter(visit -> which.service() == null
                        || (visit.service() != null && fits(visit.service(), TextOperator.CONTAINS, which.service())))
                .filter(visit -> which.when() == null || isDay(which.when(), visit.day()))
                .filter(visit -> which.after() == null || follows(visit, patient, which.after()))
                .toList();
    }

    private boolean isIn(VisitState state, KnownVisit visit) {
        return switch (state) {
            case COMPLETED -> visit.counts();
            case REFUNDED -> visit.status().equals("COMPLETED") && visit.reversed();
            case AHEAD -> isAhead(visit);
            case CANCELLED, NO_SHOW -> visit.status().equals(state.name());
        };
    }

    private boolean follows(KnownVisit visit, KnownPatient patient, PatientEvent event) {
        return switch (event) {
            case FIRST_VISIT ->
                !patient.visitDays().isEmpty()
                        && visit.day().isAfter(patient.visitDays().getFirst());
            case DIGITIZATION -> patient.digitizedOn() != null && visit.day().isAfter(patient.digitizedOn());
            case LAST_MESSAGE ->
                patient.messages().stream()
                        .map(KnownMessage::sentAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(last -> beginning(visit).isAfter(last))
                        .orElse(false);
        };
    }

    private Instant beginning(KnownVisit visit) {
        return visit.day().atTime(visit.hour(), 0).atZone(zone).toInstant();
    }

    private boolean holds(List<KnownVisit> visits, VisitMeasure measure) {
        List<LocalDate> days =
                visits.stream().map(KnownVisit::day).distinct().sorted().toList();
        BigDecimal paid = visits.stream().map(KnownVisit::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        long paidDays = visits.stream()
                .filter(visit -> visit.gross().signum() > 0)
                .map(KnownVisit::day)
                .distinct()
                .count();
        return switch (measure) {
            case VisitMeasure.Days(var test) -> compares(test, BigDecimal.valueOf(days.size()));
            case VisitMeasure.Paid(var test) -> compares(test, paid);
            case VisitMeasure.Average(var test) ->
                paidDays > 0 && compares(test, paid.divide(BigDecimal.valueOf(paidDays), 30, RoundingMode.HALF_UP));
            case VisitMeasure.First(var test) -> !days.isEmpty() && isDay(test, days.getFirst());
            case VisitMeasure.Last(var test) -> !days.isEmpty() && isDay(test, days.getLast());
        };
    }

    private boolean notSeenAfter(KnownPatient patient, NotSeenAfter asked) {
        List<KnownVisit> others = selected(patient, asked.missing());
        return selected(patient, asked.seen()).stream()
                .anyMatch(visit ->
                        others.stream().noneMatch(other -> beginning(other).isAfter(beginning(visit))));
    }

    private boolean isDue(KnownPatient patient, Recall asked) {
        if (asked.directions().isEmpty()) {
            return patient.recallOn() != null && isDay(asked.when(), patient.recallOn());
        }
        return asked.directions().stream().anyMatch(direction -> {
            int months = GeneratedBase.RECALL_MONTHS.get(GeneratedBase.DIRECTIONS.indexOf(direction));
            Optional<LocalDate> last = latest(patient, visit -> visit.counts() && isOf(direction, visit));
            Optional<LocalDate> planned =
                    latest(patient, visit -> visit.status().equals("PLANNED") && isOf(direction, visit));
            return months > 0
                    && last.isPresent()
                    && isDay(
                            asked.when(),
                            Stream.concat(last.map(day -> day.plusMonths(months)).stream(), planned.stream())
                                    .max(Comparator.naturalOrder())
                                    .orElseThrow());
        });
    }

    private static boolean isOf(long direction, KnownVisit visit) {
        return visit.direction() != null && visit.direction() == direction;
    }

    private static Optional<LocalDate> latest(KnownPatient patient, Predicate<KnownVisit> which) {
        return patient.visits().stream().filter(which).map(KnownVisit::day).max(Comparator.naturalOrder());
    }

    private long brought(KnownPatient patient, boolean came) {
        return patients.stream()
                .filter(other -> other.referrer() != null && other.referrer() == patient.id())
                .filter(other -> !other.merged() && !other.erased())
                .filter(other -> !came || !other.visitDays().isEmpty())
                .count();
    }

    private boolean isMeant(KnownMessage message, Messaged asked) {
        Instant moment = message.momentOf(asked.event());
        return moment != null
                && (asked.channel() == null || message.channel() == asked.channel())
                && (asked.when() == null || isDay(asked.when(), dayOf(moment)));
    }

    private static boolean isDrawn(KnownPatient patient, RandomShare asked) {
        var sum = new CRC32();
        sum.update((asked.draw() + ":" + patient.id()).getBytes(StandardCharsets.UTF_8));
        long percent = sum.getValue() % 100;
        return percent >= asked.from() && percent < asked.upTo();
    }

    private static String written(KnownPatient patient, TextAttribute attribute) {
        String text = switch (attribute) {
            case SURNAME -> "Иванова";
            case GIVEN_NAME -> "Мария";
            case PATRONYMIC, CARD_NUMBER, COMMENT -> null;
            case EMAIL -> patient.hasEmail() ? "p" + patient.id() + "@example.org" : null;
            case ADDRESS -> patient.address();
        };
        return text == null ? "" : text;
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
                    case AT_LEAST -> held >= Objects.requireNonNull(group.least());
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
            case DateTest.DaysAgo c -> ago <= c.farther() && ago >= c.nearer();
            case DateTest.InMonth c ->
                YearMonth.from(day).equals(YearMonth.from(today).minusMonths(c.monthsAgo()));
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
