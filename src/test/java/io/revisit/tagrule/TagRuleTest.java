package io.revisit.tagrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.revisit.patient.BaseChanged;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.patient.PatientTag;
import io.revisit.patient.TagDictionary;
import io.revisit.patient.TagId;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagOperationService;
import io.revisit.patient.TagSaving;
import io.revisit.patient.TagService;
import io.revisit.patient.TagUse;
import io.revisit.patient.duplicate.MergeOutcome;
import io.revisit.patient.duplicate.MergeService;
import io.revisit.segment.SaveResult;
import io.revisit.segment.SegmentDraft;
import io.revisit.segment.SegmentId;
import io.revisit.segment.SegmentRow;
import io.revisit.segment.SegmentService;
import io.revisit.segment.SegmentUse;
import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.HasTag;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.PaidWithin;
import io.revisit.segment.condition.PlannedVisit;
import io.revisit.shared.data.TenantSql;
import io.revisit.tagrule.TagRuleSaving.Reason;
import io.revisit.tagrule.TagRuleSaving.Refused;
import io.revisit.tagrule.TagRuleSaving.Saved;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import io.revisit.testing.TestClock;
import io.revisit.testing.Visits;
import io.revisit.visit.VisitForm;
import io.revisit.visit.VisitSaving;
import io.revisit.visit.VisitService;
import io.revisit.visit.VisitStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@DatabaseTest
class TagRuleTest {
    /** The test clock stands at 15:00 of this day in Moscow. */
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    /** «VIP: оплачено ≥ 100 000 ₽ за 12 месяцев». */
    private static final Group PAID_MUCH =
            Group.all(new PaidWithin(12, NumberTest.of(NumberOperator.AT_LEAST, 100_000)));

    /** «Давно не был: нет визита 6 месяцев и нет запланированного». */
    private static final Group NOT_SEEN =
            Group.all(new LastVisit(new DateTest.MoreThanDaysAgo(180)), new PlannedVisit(false));

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private VisitService visitService;

    @Autowired
    private PatientService patientService;

    @Autowired
    private MergeService merges;

    @Autowired
    private TagService tags;

    @Autowired
    private TagDictionary dictionary;

    @Autowired
    private TagOperationService operations;

    @Autowired
    private SegmentService segments;

    @Autowired
    private TagRuleService rules;

    @Autowired
    private TagRuleDay day;

    @Autowired
    private TagRuleJobs jobs;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestClock clock;

    @Autowired
    private TenantSql sql;

    private TagId vip;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
        vip = category("VIP");
    }

    @Test
    void whoFulfilsTheConditionsGetsTheTag() {
        paid("Иванова Мария", TODAY.minusMonths(3), "60000", "50000");
        paid("Петрова Анна", TODAY.minusMonths(3), "60000");
        paid("Сидоров Пётр", TODAY.minusMonths(13), "300000");
        workedOut("VIP за год", vip, PAID_MUCH);
        assertThat(carriers(vip)).containsExactly("Иванова Мария");
    }

    @Test
    void whoNoLongerFulfilsThemLosesIt() {
        PatientId maria = patients.aPatient().named("Иванова Мария").stored();
        visits.of(maria).on(TODAY.minusDays(300)).stored();
        workedOut("Давно не был", vip, NOT_SEEN);
        assertThat(carriers(vip)).containsExactly("Иванова Мария");
        visits.of(maria).on(TODAY).stored();
        events.publishEvent(new BaseChanged());
        settle();
        assertThat(carriers(vip)).isEmpty();
    }

    @Test
    void aPersonsVisitMovesTheTagAtOnce() {
        PatientId maria = patients.aPatient().named("Иванова Мария").stored();
        visits.of(maria).on(TODAY.minusDays(300)).stored();
        workedOut("Давно не был", vip, NOT_SEEN);
        VisitForm planned = VisitForm.of(maria, TODAY.plusDays(7).atTime(10, 0), VisitStatus.PLANNED);
        var saved = (VisitSaving.Saved) visitService.add(planned);
        assertThat(carriers(vip)).isEmpty();
        visitService.changeStatus(saved.visit(), VisitStatus.CANCELLED);
        assertThat(carriers(vip)).containsExactly("Иванова Мария");
    }

    @Test
    void aMergeMovesTheTagAtOnceAndSoDoesItsEnd() {
        paid("Иванова Мария", TODAY.minusMonths(3), "60000");
        paid("Иванова Мария Сергеевна", TODAY.minusMonths(2), "60000");
        workedOut("VIP за год", vip, PAID_MUCH);
        assertThat(carriers(vip)).isEmpty();
        List<PatientId> both = patientService.page(PatientFilter.ALL, PatientSort.BY_NAME, 0, 10).stream()
                .map(PatientRow::id)
                .toList();

        var merged = (MergeOutcome.Merged)
                merges.merge(merges.suggestion(both.getFirst(), both.getLast()).orElseThrow());
        assertThat(carriers(vip)).containsExactly("Иванова Мария Сергеевна");

        merges.unmerge(merged.merge());
        assertThat(carriers(vip)).isEmpty();
    }

    @Test
    void aRefundMovesTheTagAtOnce() {
        PatientId maria = patients.aPatient().named("Иванова Мария").stored();
        workedOut("VIP за год", vip, PAID_MUCH);
        var saved = (VisitSaving.Saved) visitService.add(VisitForm.of(maria, TODAY.atTime(10, 0), VisitStatus.COMPLETED)
                .withSums(new BigDecimal("120000"), BigDecimal.ZERO));
        assertThat(carriers(vip)).containsExactly("Иванова Мария");
        visitService.refundPart(saved.visit(), new BigDecimal("30000"), "переплата");
        assertThat(carriers(vip)).isEmpty();
    }

    @Test
    void aTagSetByHandIsNeverTakenOffByARule() {
        PatientId maria = patients.aPatient().named("Иванова Мария").stored();
        tags.tag(List.of(maria), vip);
        workedOut("VIP за год", vip, PAID_MUCH);
        assertThat(carriers(vip)).containsExactly("Иванова Мария");
        assertThat(tags.of(maria)).singleElement().extracting(PatientTag::rule).isNull();
    }

    @Test
    void takingTheHandsWordBackLeavesTheTagToTheRule() {
        PatientId maria = paid("Иванова Мария", TODAY.minusMonths(3), "200000");
        tags.tag(List.of(maria), vip);
        workedOut("VIP за год", vip, PAID_MUCH);
        tags.untag(List.of(maria), vip);
        assertThat(tags.of(maria)).singleElement().satisfies(tag -> {
            assertThat(tag.byHand()).isFalse();
            assertThat(tag.rule()).isEqualTo("VIP за год");
        });
    }

    @Test
    void theTagSaysByWhichRuleAndSinceWhen() {
        PatientId maria = paid("Иванова Мария", TODAY.minusMonths(3), "200000");
        workedOut("VIP за год", vip, PAID_MUCH);
        assertThat(tags.of(maria)).singleElement().satisfies(tag -> {
            assertThat(tag.rule()).isEqualTo("VIP за год");
            assertThat(tag.ruledAt()).isEqualTo(clock.instant());
            assertThat(tag.byHand()).isFalse();
        });
    }

    @Test
    void theEffectIsSaidBeforehand() {
        paid("Иванова Мария", TODAY.minusMonths(3), "200000");
        PatientId anna = paid("Петрова Анна", TODAY.minusMonths(3), "150000");
        TagRuleId rule = workedOut("VIP за год", vip, PAID_MUCH);
        Group dearer = Group.all(new PaidWithin(12, NumberTest.of(NumberOperator.AT_LEAST, 180_000)));
        assertThat(effect(rule, vip, dearer)).isEqualTo(new TagRuleEffect(1, 0, 1, true));
        assertThat(effect(null, null, dearer)).isEqualTo(new TagRuleEffect(1, 1, 0, true));
        tags.tag(List.of(anna), vip);
        assertThat(effect(rule, vip, dearer)).as("what a person set stays").isEqualTo(new TagRuleEffect(1, 0, 0, true));
    }

    private TagRuleEffect effect(@Nullable TagRuleId rule, @Nullable TagId tag, Group root) {
        return TagRuleEffect.of(rules.effect(rule, tag, root).first());
    }

    @Test
    void aRuleThatIsSwitchedOffTakesItsTagsAndGivesThemBackWhenOnAgain() {
        paid("Иванова Мария", TODAY.minusMonths(3), "200000");
        TagRuleId rule = workedOut("VIP за год", vip, PAID_MUCH);
        assertThat(rules.byRuleAlone(rule)).isEqualTo(1);
        rules.setActive(rule, false);
        settle();
        assertThat(carriers(vip)).isEmpty();
        rules.setActive(rule, true);
        settle();
        assertThat(carriers(vip)).containsExactly("Иванова Мария");
    }

    @Test
    void aRemovedRuleGoesWithItsTags() {
        paid("Иванова Мария", TODAY.minusMonths(3), "200000");
        PatientId anna = paid("Петрова Анна", TODAY.minusMonths(3), "200000");
        tags.tag(List.of(anna), vip);
        TagRuleId rule = workedOut("VIP за год", vip, PAID_MUCH);
        rules.remove(rule);
        settle();
        assertThat(carriers(vip)).containsExactly("Петрова Анна");
        assertThat(tags.of(anna)).singleElement().extracting(PatientTag::rule).isNull();
        assertThat(rules.list()).isEmpty();
        assertThat(sql.sql("SELECT COUNT(*) FROM tag_rule WHERE business_id = :business")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aNewDayWorksRulesOutAnew() {
        PatientId maria = patients.aPatient().named("Иванова Мария").stored();
        visits.of(maria).on(TODAY.minusDays(180)).stored();
        workedOut("Давно не был", vip, NOT_SEEN);
        assertThat(carriers(vip)).isEmpty();
        clock.advance(Duration.ofDays(1));
        day.orderDue();
        settle();
        assertThat(carriers(vip)).containsExactly("Иванова Мария");
        day.orderDue();
        assertThat(jobs.running()).as("worked out once a day").isEmpty();
    }

    @Test
    void aRuleThatAsksForTheTagOfAnotherIsAllowedButNotForItsOwn() {
        TagId other = category("Другая");
        Group asks = Group.all(new HasTag(Match.ANY, List.of(vip.value())));
        assertThat(rules.save(new TagRuleDraft(null, "Сам себя", vip, asks, 0)))
                .isEqualTo(new Refused(Reason.ASKS_FOR_ITSELF));
        assertThat(rules.save(new TagRuleDraft(null, "По другой", other, asks, 0)))
                .isInstanceOf(Saved.class);
        settle();
    }

    @Test
    void aRuleWithoutConditionsOrNameOrForAPersonsKindOfTagIsRefused() {
        TagId free = ((TagSaving.Saved) tags.create(TagKind.FREE, "Заметка")).tag();
        assertThat(rules.save(new TagRuleDraft(null, " ", vip, PAID_MUCH, 0)))
                .isEqualTo(new Refused(Reason.NAME_MISSING));
        assertThat(rules.save(new TagRuleDraft(null, "Все", vip, Group.EVERYBODY, 0)))
                .isEqualTo(new Refused(Reason.NO_CONDITIONS));
        assertThat(rules.save(new TagRuleDraft(null, "Свободная", free, PAID_MUCH, 0)))
                .isEqualTo(new Refused(Reason.NOT_A_CATEGORY));
    }

    @Test
    void aTagHasOneRule() {
        workedOut("VIP за год", vip, PAID_MUCH);
        assertThat(rules.save(new TagRuleDraft(null, "Ещё одно", vip, NOT_SEEN, 0)))
                .isEqualTo(new Refused(Reason.TAG_TAKEN));
    }

    @Test
    void whoeverSavesAnOldVersionIsTold() {
        TagRuleId rule = workedOut("VIP за год", vip, PAID_MUCH);
        assertThat(rules.save(new TagRuleDraft(rule, "Другое", vip, NOT_SEEN, 0)))
                .isInstanceOf(Saved.class);
        assertThat(rules.save(new TagRuleDraft(rule, "Третье", vip, NOT_SEEN, 0)))
                .isEqualTo(new Refused(Reason.CHANGED_MEANWHILE));
        settle();
    }

    @Test
    void anotherClinicIsNotTouched() {
        paid("Иванова Мария", TODAY.minusMonths(3), "200000");
        TagRuleId rule = workedOut("VIP за год", vip, PAID_MUCH);
        clinics.openAsOwner();
        paid("Петрова Анна", TODAY.minusMonths(3), "200000");
        assertThat(rules.list()).isEmpty();
        assertThat(rules.find(rule)).isEmpty();
        rules.remove(rule);
        rules.setActive(rule, false);
        assertThat(rules.byRuleAlone(rule)).isZero();
        assertThat(sql.sql("SELECT COUNT(*) FROM patient_tag WHERE business_id = :business")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aMergedTagIsNamedAnewInSegmentsAndRules() {
        PatientId maria = paid("Иванова Мария", TODAY.minusMonths(3), "200000");
        TagId old = category("ВИП");
        TagId other = category("Другая");
        Group asks = Group.all(new HasTag(Match.ANY, List.of(old.value())));
        workedOut("VIP за год", old, PAID_MUCH);
        workedOut("По другой", other, asks);
        segments.save(new SegmentDraft(null, "Важные", asks, 0));
        assertThat(dictionary.mergeOf(old).uses())
                .extracting(TagUse::name)
                .containsExactlyInAnyOrder("Важные", "VIP за год", "По другой");

        dictionary.startMerge(old, vip);
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> !operations.atWork());
        settle();

        assertThat(carriers(vip)).containsExactly("Иванова Мария");
        assertThat(tags.of(maria)).extracting(PatientTag::rule).contains("VIP за год");
        Group asksNow = Group.all(new HasTag(Match.ANY, List.of(vip.value())));
        assertThat(segments.list()).singleElement().extracting(SegmentRow::tree).isEqualTo(new Readable(asksNow));
        assertThat(rules.list())
                .extracting(TagRule::name, TagRule::tag)
                .containsExactly(tuple("VIP за год", vip), tuple("По другой", other));
    }

    @Test
    void aSegmentKnowsTheRulesThatNameIt() {
        SegmentId named = ((SaveResult.Saved) segments.save(new SegmentDraft(null, "Важные", PAID_MUCH, 0))).id();
        TagRuleId rule = workedOut("По сегменту", vip, named.members());
        assertThat(segments.uses(List.of(named)).get(named))
                .containsExactly(new SegmentUse(named, "По сегменту", "tag-rules/" + rule.value(), true));
        rules.setActive(rule, false);
        settle();
        assertThat(segments.uses(List.of(named)).get(named))
                .extracting(SegmentUse::waiting)
                .containsExactly(false);
        clinics.openAsOwner();
        assertThat(segments.uses(List.of(named))).isEmpty();
    }

    @Test
    void twoTagsWithRulesAreNotMerged() {
        TagId other = category("Другая");
        workedOut("VIP за год", vip, PAID_MUCH);
        workedOut("Давно не был", other, NOT_SEEN);
        assertThat(dictionary.mergeRefusal(vip, other)).contains("tagrule.merge.both");
        assertThat(dictionary.mergeRefusal(vip, category("Без правила"))).isEmpty();
    }

    private PatientId paid(String name, LocalDate on, String... sums) {
        PatientId patient = patients.aPatient().named(name).stored();
        for (int i = 0; i < sums.length; i++) {
            visits.of(patient).on(on.plusDays(i)).costing(sums[i]).stored();
        }
        return patient;
    }

    private TagId category(String name) {
        return ((TagSaving.Saved) tags.create(TagKind.CATEGORY, name)).tag();
    }

    private TagRuleId workedOut(String name, TagId tag, Group root) {
        TagRuleId rule = ((Saved) rules.save(new TagRuleDraft(null, name, tag, root, 0))).id();
        settle();
        return rule;
    }

    private void settle() {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jobs.running().isEmpty());
    }

    private List<String> carriers(TagId tag) {
        return patientService.page(PatientFilter.ALL.withTag(tag), PatientSort.BY_NAME, 0, 100).stream()
                .map(PatientRow::name)
                .toList();
    }
}
