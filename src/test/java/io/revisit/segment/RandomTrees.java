package io.revisit.segment;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.Sex;
import io.revisit.patient.TagKind;
import io.revisit.rfm.RfmPart;
import io.revisit.rfm.RfmSegment;
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
import io.revisit.segment.condition.GroupMode;
import io.revisit.segment.condition.HasEmail;
import io.revisit.segment.condition.HasPhone;
import io.revisit.segment.condition.HasTag;
import io.revisit.segment.condition.HasTagOfKind;
import io.revisit.segment.condition.InFamily;
import io.revisit.segment.condition.InSegment;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.MainDirectionIs;
import io.revisit.segment.condition.MainDoctorIs;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.MessageEvent;
import io.revisit.segment.condition.Messaged;
import io.revisit.segment.condition.NotSeenAfter;
import io.revisit.segment.condition.NumberOperator;
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
import io.revisit.segment.condition.TagOrigin;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Grows trees of conditions from a seed and remembers which kinds and operators occurred. */
final class RandomTrees {

    private final Random random;
    private final LocalDate today;
    private final List<Long> segments;
    private final Set<String> occurred = new TreeSet<>();
    private final List<Supplier<Leaf>> kinds = List.of(
            () -> new DoctorVisited(any(Match.values()), some(GeneratedBase.DOCTORS)),
            () -> new DirectionVisited(any(Match.values()), some(GeneratedBase.DIRECTIONS)),
            () -> new HasTag(any(Match.values()), some(GeneratedBase.TAGS)),
            () -> new VisitCount(number(0, 1, 2, 3)),
            () -> new FirstVisit(date()),
            () -> new LastVisit(date()),
            () -> new PlannedVisit(yes()),
            () -> new PaidTotal(number(GeneratedBase.SUMS)),
            () -> new PaidWithin(any(1, 3, 6, 12), number(GeneratedBase.SUMS)),
            () -> new AverageBill(number(GeneratedBase.SUMS)),
            this::digitized,
            this::digitized,
            () -> new BirthdayWithin(any(0, 1, 7, 28, 39, 180, 364, 365)),
            () -> new Age(number(0, 1, 17, 18, 30, 64, 65)),
            () -> new SexIs(any(Choice.values()), any(Sex.values())),
            () -> new SourceIs(any(Choice.values()), some(GeneratedBase.SOURCES)),
            () -> new BranchIs(any(Choice.values()), some(GeneratedBase.BRANCHES)),
            () -> new HasPhone(yes()),
            () -> new HasEmail(yes()),
            () -> new Consent(any(ConsentChannel.values()), any(ConsentPurpose.values()), yes()),
            () -> new Visits(selection(), measure()),
            () -> new Visits(selection(), measure()),
            () -> new Visits(selection(), measure()),
            () -> new NotSeenAfter(selection(), selection()),
            () -> new TagSet(
                    any(Match.values()),
                    some(GeneratedBase.TAGS),
                    yes() ? date() : null,
                    yes() ? any(TagOrigin.values()) : null),
            () -> new TagSet(any(Match.values()), some(GeneratedBase.TAGS), date(), null),
            () -> new HasTagOfKind(any(TagKind.values()), yes()),
            () -> new MainDoctorIs(any(Choice.values()), some(GeneratedBase.DOCTORS)),
            () -> new MainDirectionIs(any(Choice.values()), some(GeneratedBase.DIRECTIONS)),
            () -> new Recall(yes() ? List.of() : some(GeneratedBase.DIRECTIONS), date()),
            () -> new Referrals(yes(), number(0, 1, 2)),
            () -> new WasReferred(yes()),
            () -> new InFamily(yes()),
            this::messaged,
            this::messaged,
            () -> new RandomShare(any("", "лот"), any(0, 30, 50), any(51, 80, 100)),
            () -> new BirthdayIn(some(List.of(1, 2, 3, 10, 12))),
            () -> new Added(date()),
            () -> new AttributeFilled(any(TextAttribute.values()), yes()),
            () -> new AttributeText(
                    any(TextAttribute.ADDRESS, TextAttribute.ADDRESS, TextAttribute.SURNAME, TextAttribute.COMMENT),
                    any(TextOperator.values()),
                    any("МОСКВА", "мед", "%", "_", "иванова")),
            () -> new RfmIs(any(Choice.values()), some(List.of(RfmSegment.values()))),
            () -> new RfmScore(any(RfmPart.values()), any(1, 2, 3), any(3, 4, 5)),
            this::inSegment,
            this::customField,
            this::customField,
            this::customField);

    /** Trees that name no other segment. */
    RandomTrees(long seed, LocalDate today) {
        this(seed, today, List.of());
    }

    /** @param segments ids of segments that conditions may name */
    RandomTrees(long seed, LocalDate today, List<Long> segments) {
        this.random = new Random(seed);
        this.today = today;
        this.segments = segments;
    }

    /** Now and then there is no other segment to name. */
    private Leaf inSegment() {
        return segments.isEmpty()
                ? new HasPhone(yes())
                : new InSegment(yes(), segments.get(random.nextInt(segments.size())));
    }

    private VisitSelection selection() {
        return new VisitSelection(
                yes() ? VisitState.COMPLETED : any(VisitState.values()),
                chance(3) ? some(GeneratedBase.DOCTORS) : List.of(),
                chance(3) ? some(GeneratedBase.DIRECTIONS) : List.of(),
                chance(5) ? some(GeneratedBase.BRANCHES) : List.of(),
                chance(5) ? any("чистка", "100%", "ЕЛКА_", "_") : null,
                chance(3) ? date() : null,
                chance(4) ? any(PatientEvent.values()) : null);
    }

    private VisitMeasure measure() {
        return switch (random.nextInt(6)) {
            case 0 -> new VisitMeasure.Paid(number(GeneratedBase.SUMS));
            case 1 -> new VisitMeasure.Average(number(GeneratedBase.SUMS));
            case 2 -> new VisitMeasure.First(date());
            case 3 -> new VisitMeasure.Last(date());
            default -> new VisitMeasure.Days(number(0, 1, 2));
        };
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** Kinds with their operators, as far as trees have used them. */
    Set<String> occurred() {
        return occurred;
    }

    Group tree() {
        return group(0);
    }

    private Group group(int depth) {
        int size = random.nextInt(depth == 0 ? 1 : 0, 5);
        List<Condition> children = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            children.add(depth < 4 && random.nextInt(3) == 0 ? group(depth + 1) : leaf());
        }
        GroupMode mode = any(GroupMode.values());
        note("Group", mode);
        return new Group(mode, mode == GroupMode.AT_LEAST ? random.nextInt(1, 5) : null, children);
    }

    Leaf leaf() {
        Leaf leaf = kinds.get(random.nextInt(kinds.size())).get();
        String kind = leaf.getClass().getSimpleName();
        switch (leaf) {
            case DoctorVisited c -> note(kind, c.match());
            case DirectionVisited c -> note(kind, c.match());
            case HasTag c -> note(kind, c.match());
            case VisitCount c -> note(kind, c.test().operator());
            case FirstVisit c -> note(kind, c.test().getClass().getSimpleName());
            case LastVisit c -> note(kind, c.test().getClass().getSimpleName());
            case PlannedVisit c -> note(kind, c.exists());
            case PaidTotal c -> note(kind, c.test().operator());
            case PaidWithin c -> note(kind, c.test().operator());
            case AverageBill c -> note(kind, c.test().operator());
            case Digitized c -> note(kind, when(c));
            case BirthdayWithin _ -> note(kind, "");
            case Age c -> note(kind, c.test().operator());
            case SexIs c -> note(kind, c.choice());
            case SourceIs c -> note(kind, c.choice());
            case BranchIs c -> note(kind, c.choice());
            case HasPhone c -> note(kind, c.yes());
            case HasEmail c -> note(kind, c.yes());
            case Consent c -> note(kind, c.channel() + " " + c.purpose() + " " + c.given());
            case CustomFieldIs c -> note(kind, asked(c.test()));
            case Visits c -> {
                note(kind, c.measure().getClass().getSimpleName());
                note("VisitState", c.which().state());
                note("PatientEvent", String.valueOf(c.which().after()));
            }
            case NotSeenAfter _ -> note(kind, "");
            case TagSet c -> note(kind, c.match() + " " + c.origin());
            case HasTagOfKind c -> note(kind, c.yes());
            case MainDoctorIs c -> note(kind, c.choice());
            case MainDirectionIs c -> note(kind, c.choice());
            case RfmIs c -> note(kind, c.choice());
            case RfmScore c -> note(kind, c.part());
            case Recall c -> note(kind, c.directions().isEmpty());
            case Referrals c -> note(kind, c.came());
            case WasReferred c -> note(kind, c.yes());
            case InFamily c -> note(kind, c.yes());
            case Messaged c -> {
                note(kind, c.yes() + " " + c.channel());
                note("MessageEvent", c.event() + " " + c.yes());
            }
            case InSegment c -> note(kind, c.yes());
            case RandomShare _ -> note(kind, "");
            case BirthdayIn _ -> note(kind, "");
            case Added c -> note(kind, c.test().getClass().getSimpleName());
            case AttributeFilled c -> note(kind, c.attribute() + " " + c.yes());
            case AttributeText c -> note(kind, c.operator());
        }
        return leaf;
    }

    private static Object asked(FieldTest test) {
        return switch (test) {
            case FieldTest.Text c -> c.operator();
            case FieldTest.Number _ -> "Number";
            case FieldTest.Day c -> c.test().getClass().getSimpleName();
            case FieldTest.OneOf c -> c.choice();
            case FieldTest.Filled c -> c.yes();
        };
    }

    /** Now and then the field is of another type than the test. */
    private CustomFieldIs customField() {
        long other = any(GeneratedBase.TEXT_FIELD, GeneratedBase.NUMBER_FIELD, GeneratedBase.DAY_FIELD, 99L);
        boolean fitting = random.nextInt(8) != 0;
        return switch (random.nextInt(7)) {
            case 0 ->
                new CustomFieldIs(
                        fitting ? GeneratedBase.TEXT_FIELD : other,
                        new FieldTest.Text(
                                any(TextOperator.values()), any("ПЕНИЦИЛЛИН", "Мёд", "%", "_!", "\\", "йод")));
            case 1 ->
                new CustomFieldIs(
                        fitting ? GeneratedBase.NUMBER_FIELD : other, new FieldTest.Number(number(0, 1, 999, 1000)));
            case 2, 5, 6 -> new CustomFieldIs(fitting ? GeneratedBase.DAY_FIELD : other, new FieldTest.Day(date()));
            case 3 ->
                new CustomFieldIs(
                        fitting ? GeneratedBase.CHOICE_FIELD : other,
                        new FieldTest.OneOf(any(Choice.values()), some(GeneratedBase.OPTIONS)));
            default -> new CustomFieldIs(other, new FieldTest.Filled(yes()));
        };
    }

    private static Object when(Digitized condition) {
        DateTest when = condition.when();
        return when == null ? condition.yes() : when.getClass().getSimpleName();
    }

    private void note(String kind, Object operator) {
        occurred.add(kind + " " + operator);
    }

    private Messaged messaged() {
        return new Messaged(
                yes(), any(MessageEvent.values()), yes() ? any(ConsentChannel.values()) : null, yes() ? date() : null);
    }

    private Digitized digitized() {
        boolean yes = random.nextInt(4) != 0;
        @Nullable DateTest when = yes && random.nextInt(4) != 0 ? date() : null;
        return new Digitized(yes, when);
    }

    private NumberTest number(int... around) {
        NumberOperator operator = any(NumberOperator.values());
        BigDecimal value = BigDecimal.valueOf(around[random.nextInt(around.length)]);
        if (random.nextInt(6) == 0) {
            value = value.add(new BigDecimal("0.50"));
        }
        return new NumberTest(
                operator,
                value,
                operator == NumberOperator.BETWEEN ? value.add(BigDecimal.valueOf(random.nextInt(3))) : null);
    }

    private DateTest date() {
        int boundary = GeneratedBase.BOUNDARIES[random.nextInt(GeneratedBase.BOUNDARIES.length)];
        LocalDate day = today.minusDays(boundary);
        return switch (random.nextInt(8)) {
            case 0 -> new DateTest.Before(day);
            case 1 -> new DateTest.After(day);
            case 2 -> new DateTest.Between(day, day.plusDays(random.nextInt(40)));
            case 3 -> new DateTest.WithinLastDays(boundary);
            case 4 -> new DateTest.WithinNextDays(boundary);
            case 5 -> new DateTest.DaysAgo(boundary + random.nextInt(30), boundary);
            case 6 -> new DateTest.InMonth(any(0, 0, 1, 2, 6, 12));
            default -> new DateTest.MoreThanDaysAgo(boundary);
        };
    }

    private boolean yes() {
        return random.nextBoolean();
    }

    @SafeVarargs
    private <T> T any(T... of) {
        return of[random.nextInt(of.length)];
    }

    private <T> List<T> some(List<T> from) {
        int first = random.nextInt(from.size());
        return List.copyOf(from.subList(first, random.nextInt(first, from.size()) + 1));
    }
}
