package io.revisit.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.revisit.patient.PatientId;
import io.revisit.patient.duplicate.MergeOutcome;
import io.revisit.patient.duplicate.MergeService;
import io.revisit.security.Role;
import io.revisit.segment.RunningSizes.Size;
import io.revisit.segment.SaveResult.Saved;
import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.HasPhone;
import io.revisit.segment.condition.InSegment;
import io.revisit.segment.condition.LastVisit;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import io.revisit.testing.TestClock;
import io.revisit.testing.Visits;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Lists of patients as of a moment. */
@DatabaseTest
class SnapshotTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final Group WITH_PHONE = Group.all(new HasPhone(true));
    private static final String PHONE = "+79161234567";

    @Autowired
    Clinics clinics;

    @Autowired
    Patients patients;

    @Autowired
    Visits visits;

    @Autowired
    MergeService merges;

    @Autowired
    SegmentService service;

    @Autowired
    SnapshotService snapshots;

    @Autowired
    SnapshotOrders orders;

    @Autowired
    SnapshotJobs jobs;

    @Autowired
    SegmentAudience audience;

    @Autowired
    SegmentCompiler compiler;

    @Autowired
    Transactions transactions;

    @Autowired
    TenantSql sql;

    @Autowired
    TestClock clock;

    private BusinessId clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void aSnapshotKeepsThoseWhoFulfilledTheConditionsWhenItWasTaken() {
        PatientId then = withPhone();
        SegmentId snapshot = taken(WITH_PHONE);
        withPhone();
        takePhoneAway(then);
        assertThat(members(snapshot)).containsExactly(then);
        assertThat(service.count(WITH_PHONE)).isOne();
    }

    @Test
    void aSnapshotIsASegmentOfItsOwnWithTheConditionsItWasTakenWith() {
        SegmentId snapshot = taken(WITH_PHONE);
        assertThat(service.find(snapshot)).hasValueSatisfying(found -> {
            assertThat(found.tree()).isEqualTo(new Readable(WITH_PHONE));
            assertThat(found.snapshot()).isEqualTo(new Snapshot(TestClock.START, TestClock.START, 0, 0));
        });
        assertThat(service.list())
                .singleElement()
                .satisfies(row -> assertThat(row.isUsable()).isTrue());
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        taken(WITH_PHONE);
        taken(WITH_PHONE);
        assertThat(service.list()).extracting(SegmentRow::name).containsExactly("Снимок", "Снимок 2");
    }

    @Test
    void aSnapshotIsCountedLikeAnySegment() {
        withPhone();
        patients.aPatient().stored();
        SegmentId snapshot = taken(WITH_PHONE);
        withPhone();
        assertThat(service.sizes(List.of(snapshot)).of(snapshot)).hasValue(new Size(1, true));
        assertThat(audience.count(snapshot)).isOne();
        assertThat(service.counts(snapshot.members()).total()).isOne();
        assertThat(service.sample(snapshot.members(), 20)).hasSize(1);
    }

    @Test
    void anotherSegmentCanAskWhoIsInASnapshot() {
        withPhone();
        SegmentId snapshot = taken(WITH_PHONE);
        PatientId later = withPhone();
        SegmentId cameLater = save("Позже", Group.all(new HasPhone(true), new InSegment(false, snapshot.value())));
        assertThat(members(cameLater)).containsExactly(later);
        assertThat(service.uses(List.of(snapshot)).get(snapshot))
                .extracting(SegmentUse::name)
                .containsExactly("Позже");
    }

    @Test
    void whatASnapshotWasTakenWithIsNotInUseAndClosesNoCircle() {
        SegmentId live = save("Живой", WITH_PHONE);
        SegmentId snapshot = taken(live.members());
        assertThat(service.uses(List.of(live))).isEmpty();
        long version = service.find(live).orElseThrow().version();
        assertThat(service.save(new SegmentDraft(live, "Живой", snapshot.members(), version)))
                .isInstanceOf(Saved.class);
    }

    @Test
    void aCopyOfASnapshotIsLive() {
        SegmentId snapshot = taken(WITH_PHONE);
        PatientId later = withPhone();
        SegmentId live = service.copy(snapshot, "Живой").orElseThrow();
        assertThat(service.find(live).orElseThrow().snapshot()).isNull();
        assertThat(members(live)).containsExactly(later);
    }

    @Test
    void aSnapshotIsRenamedButItsConditionsStay() {
        SegmentId snapshot = taken(WITH_PHONE);
        long version = service.find(snapshot).orElseThrow().version();
        assertThat(service.save(new SegmentDraft(snapshot, "Другое имя", Group.EVERYBODY, version)))
                .isInstanceOf(Saved.class);
        assertThat(service.find(snapshot)).hasValueSatisfying(found -> {
            assertThat(found.name()).isEqualTo("Другое имя");
            assertThat(found.tree()).isEqualTo(new Readable(WITH_PHONE));
            assertThat(found.snapshot().isBeingTaken()).isFalse();
        });
    }

    @Test
    void aSnapshotIsNotUsedBeforeItHasBeenTaken() {
        withPhone();
        SegmentId snapshot = orders.add("Снимок", WITH_PHONE).id();
        assertThat(audience.isUsable(snapshot)).isFalse();
        assertThat(service.list())
                .singleElement()
                .satisfies(row -> assertThat(row.isUsable()).isFalse());
        assertThat(service.choices().segments())
                .singleElement()
                .satisfies(option -> assertThat(option.active()).isFalse());
        takeToTheEnd(engine(5_000));
        assertThat(audience.isUsable(snapshot)).isTrue();
        assertThat(service.choices().segments())
                .singleElement()
                .satisfies(option -> assertThat(option.active()).isTrue());
    }

    @Test
    void itGoesOnFromWhereItWasAndHoldsNobodyTwice() {
        List<PatientId> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(withPhone());
        }
        SegmentId snapshot = orders.add("Снимок", WITH_PHONE).id();
        SnapshotEngine first = engine(3);
        first.goOn();
        first.goOn();
        assertThat(jobs.running()).singleElement().satisfies(job -> {
            assertThat(job.done()).isEqualTo(6);
            assertThat(job.total()).isEqualTo(10);
        });
        // Those who were read already stay, those who were not are read as they are now.
        takePhoneAway(all.getFirst());
        takePhoneAway(all.getLast());
        takeToTheEnd(engine(2));
        assertThat(members(snapshot)).containsExactlyElementsOf(all.subList(0, 9));
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void theDaysOfItsConditionsCountFromTheDayOnWhichItWasOrdered() {
        PatientId patient = patients.aPatient().stored();
        visits.of(patient).on(TODAY.minusDays(30)).stored();
        SegmentId snapshot = orders.add("Снимок", Group.all(new LastVisit(new DateTest.WithinLastDays(30))))
                .id();
        clock.advance(Duration.ofDays(1));
        takeToTheEnd(engine(5_000));
        assertThat(members(snapshot)).containsExactly(patient);
        assertThat(service.find(snapshot).orElseThrow().snapshot())
                .isEqualTo(new Snapshot(TestClock.START, TestClock.START.plus(Duration.ofDays(1)), 0, 0));
    }

    @Test
    void anArchivedOneWaitsAndGoesOnWhenItIsPutBack() {
        PatientId patient = withPhone();
        SegmentId snapshot = orders.add("Снимок", WITH_PHONE).id();
        service.archive(snapshot);
        assertThat(engine(5_000).goOn()).isFalse();
        assertThat(jobs.running()).isEmpty();
        service.restore(snapshot);
        settle();
        assertThat(members(snapshot)).containsExactly(patient);
    }

    @Test
    void aMergeHandsTheMembershipOnAndPartingGivesItBack() {
        PatientId old = named("Иванова Мария");
        SegmentId snapshot = taken(WITH_PHONE);
        PatientId survivor = named("Иванова Мария Сергеевна");
        MergeOutcome.Merged merged = merge(old, survivor);
        PatientId standing = members(Group.EVERYBODY).getFirst();
        assertThat(members(snapshot)).containsExactly(standing);
        merges.unmerge(merged.merge());
        assertThat(members(snapshot)).containsExactly(old);
    }

    @Test
    void aMergeOfTwoMembersLeavesOneAndPartingGivesBothBack() {
        PatientId first = named("Иванова Мария");
        PatientId second = named("Иванова Мария Сергеевна");
        SegmentId snapshot = taken(WITH_PHONE);
        MergeOutcome.Merged merged = merge(first, second);
        assertThat(members(snapshot)).hasSize(1).isEqualTo(members(Group.EVERYBODY));
        merges.unmerge(merged.merge());
        assertThat(members(snapshot)).containsExactly(first, second);
    }

    @Test
    void whoWasErasedIsNoMemberAnyMore() {
        PatientId patient = withPhone();
        SegmentId snapshot = taken(WITH_PHONE);
        sql.sql("UPDATE patient SET erased_at = created_at WHERE business_id = :business AND id = :id")
                .param("id", patient.value())
                .update();
        assertThat(members(snapshot)).isEmpty();
    }

    @Test
    void anotherClinicSeesNothingOfASnapshot() {
        withPhone();
        SegmentId snapshot = taken(WITH_PHONE);
        SegmentId waiting = orders.add("Ждёт", WITH_PHONE).id();
        clinics.openAsOwner();
        withPhone();
        assertThat(service.list()).isEmpty();
        assertThat(service.find(snapshot)).isEmpty();
        assertThat(jobs.running()).isEmpty();
        assertThat(engine(5_000).goOn()).isFalse();
        assertThat(audience.isUsable(snapshot)).isFalse();
        assertThat(service.sizes(List.of(snapshot, waiting)).of(snapshot)).isEmpty();
    }

    @Test
    void anAdministratorTakesNone() {
        clinics.signIn(clinic, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> snapshots.save("Снимок", WITH_PHONE)).isInstanceOf(AccessDeniedException.class);
    }

    private SegmentId taken(Group root) {
        SegmentId snapshot = ((Saved) snapshots.save("Снимок", root)).id();
        settle();
        return snapshot;
    }

    private void settle() {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jobs.running().isEmpty());
    }

    private SnapshotEngine engine(int pieceSize) {
        return new SnapshotEngine(sql, compiler, transactions, clock, pieceSize);
    }

    private static void takeToTheEnd(SnapshotEngine engine) {
        boolean more;
        do {
            more = engine.goOn();
        } while (more);
    }

    private SegmentId save(String name, Group root) {
        return ((Saved) service.save(new SegmentDraft(null, name, root, 0))).id();
    }

    private PatientId withPhone() {
        return patients.aPatient().withPhone(PHONE).stored();
    }

    private PatientId named(String name) {
        return patients.aPatient().named(name).withPhone(PHONE).stored();
    }

    private MergeOutcome.Merged merge(PatientId one, PatientId other) {
        return (MergeOutcome.Merged) merges.merge(merges.suggestion(one, other).orElseThrow());
    }

    private void takePhoneAway(PatientId patient) {
        sql.sql("UPDATE patient SET phone = NULL, phone_tail = NULL WHERE business_id = :business AND id = :id")
                .param("id", patient.value())
                .update();
    }

    private List<PatientId> members(SegmentId segment) {
        return sql.sql(audience.patientIds(segment)).query(Long.class).list().stream()
                .sorted()
                .map(PatientId::new)
                .toList();
    }

    private List<PatientId> members(Group root) {
        return sql.sql(audience.patientIds(root)).query(Long.class).list().stream()
                .sorted()
                .map(PatientId::new)
                .toList();
    }
}
