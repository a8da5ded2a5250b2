package io.revisit.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.rfm.RfmBorders;
import io.revisit.rfm.RfmScaling;
import io.revisit.rfm.RfmSettings;
import io.revisit.segment.condition.AttributeFilled;
import io.revisit.segment.condition.AttributeText;
import io.revisit.segment.condition.BirthdayIn;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Digitized;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.GroupMode;
import io.revisit.segment.condition.HasPhone;
import io.revisit.segment.condition.HasTag;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.PaidTotal;
import io.revisit.segment.condition.RandomShare;
import io.revisit.segment.condition.SourceIs;
import io.revisit.segment.condition.TextAttribute;
import io.revisit.segment.condition.TextOperator;
import io.revisit.segment.condition.VisitCount;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can hold of nobody is found, and nothing else is called so. */
class ContradictionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final RfmSettings RFM = new RfmSettings(
            RfmScaling.INTERVAL,
            RfmScaling.QUANTILES,
            RfmScaling.QUANTILES,
            4,
            RfmBorders.of(365, 180, 90, 30),
            RfmBorders.of(2, 3, 4, 5),
            RfmBorders.of(500, 1000, 2000, 5000));
    private static final VisitCount FEW = new VisitCount(NumberTest.of(NumberOperator.AT_MOST, 2));
    private static final VisitCount MANY = new VisitCount(NumberTest.of(NumberOperator.AT_LEAST, 5));
    private static final HasPhone PHONE = new HasPhone(true);

    @Test
    void whateverIsCalledImpossibleHoldsOfNobody() {
        List<KnownPatient> patients = new GeneratedBase(17, TODAY, ZONE).patients(250, 1);
        MemoryEvaluator memory = new MemoryEvaluator(TODAY, ZONE, patients, Map.of(), RFM);
        RandomTrees trees = new RandomTrees(17, TODAY);
        int found = 0;
        for (int i = 0; i < 3_000; i++) {
            Group tree = i % 2 == 0 ? trees.tree() : crowded(trees);
            Map<NodePath, Condition> nodes = TreeNodes.of(tree);
            for (NodePath path : impossible(tree)) {
                Condition node = nodes.get(path);
                assertThat(patients).as("%s", node).noneMatch(patient -> memory.holds(patient, node));
                found++;
            }
        }
        assertThat(found).isGreaterThan(300);
    }

    /** Many conditions that must hold together, some of them denied. */
    private static Group crowded(RandomTrees trees) {
        List<Condition> yes = new ArrayList<>();
        List<Condition> no = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            (i % 3 == 0 ? no : yes).add(trees.leaf());
        }
        yes.add(new Group(GroupMode.NONE, no));
        return new Group(GroupMode.ALL, yes);
    }

    @Test
    void numbersThatExcludeOneAnother() {
        assertNever(Group.all(FEW, MANY));
        assertNever(Group.none(FEW, new VisitCount(NumberTest.of(NumberOperator.AT_LEAST, 3))));
        assertNever(Group.all(new VisitCount(new NumberTest(
                NumberOperator.BETWEEN, new java.math.BigDecimal("1.2"), new java.math.BigDecimal("1.8")))));
        assertPossible(Group.all(
                new PaidTotal(NumberTest.of(NumberOperator.AT_LEAST, 1)),
                new PaidTotal(NumberTest.of(NumberOperator.AT_MOST, 1))));
        assertPossible(Group.any(FEW, MANY));
    }

    @Test
    void daysThatExcludeOneAnother() {
        assertNever(Group.all(
                new LastVisit(new DateTest.MoreThanDaysAgo(180)), new LastVisit(new DateTest.WithinLastDays(30))));
        assertNever(Group.all(
                new LastVisit(new DateTest.Before(TODAY.minusYears(1))),
                new LastVisit(new DateTest.WithinLastDays(30))));
        assertNever(Group.all(new Digitized(false, null), new Digitized(true, new DateTest.WithinLastDays(30))));
        assertPossible(Group.all(
                new LastVisit(new DateTest.MoreThanDaysAgo(30)), new LastVisit(new DateTest.WithinLastDays(31))));
    }

    @Test
    void aVisitOfWhomNeverCame() {
        assertNever(Group.all(
                new VisitCount(NumberTest.of(NumberOperator.EQUAL, 0)),
                new LastVisit(new DateTest.WithinLastDays(365))));
    }

    @Test
    void theSameAskedYesAndNo() {
        assertNever(Group.all(PHONE, new HasPhone(false)));
        assertNever(Group.all(PHONE, Group.none(PHONE)));
        assertNever(Group.all(tags(Match.ANY, 1, 2), tags(Match.NONE, 1, 2, 3)));
        assertNever(Group.all(tags(Match.ALL, 1, 2), tags(Match.NONE, 2)));
        assertPossible(Group.all(tags(Match.ANY, 1, 2), tags(Match.NONE, 2)));
        assertNever(Group.all(
                new AttributeFilled(TextAttribute.ADDRESS, false),
                new AttributeText(TextAttribute.ADDRESS, TextOperator.CONTAINS, "Москва")));
    }

    @Test
    void thingsOfWhichThereIsButOne() {
        assertNever(Group.all(
                new SourceIs(Choice.IS, List.of("Яндекс")), new SourceIs(Choice.IS, List.of("Рекомендация"))));
        assertNever(
                Group.all(new SourceIs(Choice.IS, List.of("Яндекс")), new SourceIs(Choice.IS_NOT, List.of("Яндекс"))));
        assertNever(Group.all(new BirthdayIn(List.of(1)), new BirthdayIn(List.of(2, 3))));
        assertNever(Group.all(new RandomShare("лот", 0, 50), new RandomShare("лот", 50, 100)));
        assertPossible(Group.all(new RandomShare("лот", 0, 50), new RandomShare("другой", 50, 100)));
    }

    @Test
    void moreThanThereIs() {
        assertNever(Group.atLeast(3, PHONE, FEW));
        assertNever(Group.atLeast(2, PHONE, Group.all(FEW, MANY)));
        assertNever(Group.atLeast(2, FEW, MANY));
        assertPossible(Group.atLeast(2, FEW, MANY, PHONE));
        assertNever(Group.any(Group.all(FEW, MANY), Group.all(PHONE, new HasPhone(false))));
        assertNever(Group.none(PHONE, Group.EVERYBODY));
        assertNever(Group.none(new VisitCount(NumberTest.of(NumberOperator.AT_LEAST, 0))));
    }

    @Test
    void whatTheOutsideOfAGroupRulesOut() {
        assertNever(Group.all(FEW, Group.any(MANY, new VisitCount(NumberTest.of(NumberOperator.EQUAL, 7)))));
        assertPossible(Group.all(FEW, Group.any(MANY, PHONE)));
        assertNever(Group.all(FEW, Group.any(MANY, PHONE), new HasPhone(false)));
    }

    @Test
    void theInnermostGroupIsNamedAndThoseAroundIt() {
        Group tree = Group.all(PHONE, Group.any(Group.all(FEW, MANY), new HasTag(Match.ANY, List.of(1L))));
        assertThat(impossible(tree)).containsExactly(NodePath.ROOT.child(1).child(0));
        assertThat(impossible(Group.all(PHONE, Group.all(FEW, MANY))))
                .containsExactlyInAnyOrder(NodePath.ROOT, NodePath.ROOT.child(1));
    }

    @Test
    void aLargeTreeIsWeighedSoon() {
        Group tree = Group.all(PHONE);
        for (int i = 0; i < 40; i++) {
            tree = Group.all(tree, Group.any(PHONE, FEW), Group.none(MANY));
        }
        assertThat(impossible(tree)).isEmpty();
    }

    private static HasTag tags(Match match, long... tags) {
        return new HasTag(match, java.util.Arrays.stream(tags).boxed().toList());
    }

    private static void assertNever(Group tree) {
        assertThat(impossible(tree)).as("%s", tree).contains(NodePath.ROOT);
    }

    private static void assertPossible(Group tree) {
        assertThat(impossible(tree)).as("%s", tree).isEmpty();
    }

    private static Set<NodePath> impossible(Group tree) {
        return Contradictions.of(tree, new ClinicDay(TODAY, ZONE));
    }
}
