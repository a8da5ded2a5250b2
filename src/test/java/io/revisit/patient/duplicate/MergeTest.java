package io.revisit.patient.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.revisit.business.DoctorId;
import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentGate;
import io.revisit.patient.ConsentHow;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.Patient;
import io.revisit.patient.PatientEvents;
import io.revisit.patient.PatientForm;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientSaving;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientTag;
import io.revisit.patient.TagId;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagSaving;
import io.revisit.patient.TagService;
import io.revisit.patient.TimelineEntry;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldType;
import io.revisit.patient.customfield.CustomValue;
import io.revisit.patient.household.FamilyMember;
import io.revisit.patient.household.FamilyRole;
import io.revisit.patient.household.HouseholdService;
import io.revisit.patient.note.Note;
import io.revisit.patient.note.PatientNotes;
import io.revisit.patient.recall.Recall;
import io.revisit.patient.recall.RecallService;
import io.revisit.patient.status.PatientStatuses;
import io.revisit.security.Role;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.CustomFieldSet;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import io.revisit.testing.TestClock;
import io.revisit.testing.Visits;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Two cards become one, with everything that hangs on them, and two again. */
@DatabaseTest
class MergeTest {

    private static final String PHONE = "+79161234567";
    private static final LocalDate BORN = LocalDate.of(1985, 4, 3);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private MergeService merges;

    @Autowired
    private BulkMergeService bulk;

    @Autowired
    private BulkMerges operations;

    @Autowired
    private BulkMerging merging;

    @Autowired
    private DuplicatePairs pairs;

    @Autowired
    private PatientNotes notes;

    @Autowired
    private PatientStatuses statuses;

    @Autowired
    private RecallService recalls;

    @Autowired
    private CustomFieldSet fields;

    @Autowired
    private HouseholdService households;

    @Autowired
    private PatientService service;

    @Autowired
    private TagService tags;

    @Autowired
    private ConsentGate consents;

    @Autowired
    private PatientEvents events;

    @Autowired
    private TenantSql sql;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ids ids;

    @Autowired
    private TestClock clock;

    private BusinessId clinic;
    private PatientId kept;
    private PatientId gone;
    private PatientId friend;
    private DoctorId gromov;
    private DoctorId lapteva;
    private TagId vip;
    private TagId nervous;

    @BeforeEach
    void twoCardsOfOnePerson() {
        clinic = clinics.openAsOwner();
        gromov = visits.doctor("Громов");
        lapteva = visits.doctor("Лаптева");
        kept = patients.aPatient()
                .named("Иванова Мария")
                .withPhone(PHONE)
                .withCard("A-1")
                .born(BORN)
                .digitizedOn(LocalDate.of(2026, 5, 1))
                .stored();
        gone = patients.aPatient()
                .named("Иванова Мария Сергеевна")
                .withPhone("+79160000002")
                .withCard("A-2")
                .withEmail("maria@example.org")
                .born(BORN)
                .digitizedOn(LocalDate.of(2026, 3, 1))
                .stored();
        friend = patients.aPatient().named("Петров Пётр").stored();
        sql.sql("UPDATE patient SET referrer_id = :gone WHERE business_id = :business AND id = :friend")
                .param("gone", gone.value())
                .param("friend", friend.value())
                .update();
        visits.of(kept).on(LocalDate.of(2026, 9, 1)).by(gromov).stored();
        visits.of(kept).on(LocalDate.of(2026, 9, 20)).by(gromov).stored();
        visits.of(gone).on(LocalDate.of(2026, 9, 1)).by(gromov).at("09:00").stored();
        visits.of(gone).on(LocalDate.of(2026, 8, 1)).by(lapteva).stored();
        vip = tag("VIP");
        nervous = tag("Боится боли");
        tags.tag(List.of(gone), vip);
        tags.tag(List.of(kept, gone), nervous);
        tags.tag(List.of(gone), tags.forDoctor(gromov));
        clock.advance(Duration.ofHours(1));
        consents.record(gone, ConsentChannel.SMS, ConsentPurpose.MARKETING, true, ConsentHow.DESK, "Анкета");
        consents.record(gone, ConsentChannel.EMAIL, ConsentPurpose.MARKETING, false, ConsentHow.DESK, "Анкета");
        clock.advance(Duration.ofHours(1));
        consents.record(kept, ConsentChannel.SMS, ConsentPurpose.MARKETING, false, ConsentHow.DESK, "Анкета");
        message(gone);
        recipient(gone);
        alsoOf(gone);
        clock.advance(Duration.ofHours(1));
    }

    /** What else hangs on a card. */
    private void alsoOf(PatientId patient) {
        notes.add(patient, "Боится уколов", true);
        statuses.set(patient, ((TagSaving.Saved) tags.create(TagKind.STATUS, "Лечится")).tag(), "со второго приёма");
        recalls.set(patient, LocalDate.of(2027, 1, 15), "Снять швы");
        CustomField chair = fields.add("Кресло", CustomFieldType.TEXT);
        assertThat(fields.type(patient, chair, new CustomValue.Text("левое"))).isInstanceOf(PatientSaving.Saved.class);
        households.confirm(patient, List.of(new FamilyRole(patient, "жена"), new FamilyRole(friend, "муж")), patient);
    }

    @Test
    void everythingOfBothIsOnTheCardThatStays() {
        merge(EnumSet.of(MergeField.NAME, MergeField.EMAIL));

        Patient one = service.details(kept);
        assertThat(one.name().full()).isEqualTo("Иванова Мария Сергеевна");
        assertThat(one.cardNumber()).isEqualTo("A-1");
        assertThat(one.email()).hasToString("maria@example.org");
        assertThat(one.phone()).hasToString(PHONE);
        assertThat(one.secondPhone()).as("no phone is lost").hasToString("+79160000002");
        assertThat(one.visits()).as("two of one day are one").isEqualTo(3);
        assertThat(one.firstVisitOn()).isEqualTo("2026-08-01");
        assertThat(one.digitizedOn()).as("the earlier registration").isEqualTo("2026-03-01");
        assertThat(tags.of(kept).stream().map(tag -> tag.tag().name()))
                .containsExactlyInAnyOrder("VIP", "Боится боли", "Громов", "Лаптева", "Лечится");
        assertThat(consents.allows(kept, ConsentChannel.SMS, ConsentPurpose.MARKETING))
                .as("withdrawn later than given")
                .isFalse();
        assertThat(service.details(friend).referrer()).isEqualTo(kept);
        assertThat(of(kept, "message")).isEqualTo(1);
        assertThat(of(kept, "campaign_recipient")).isEqualTo(1);
        assertThat(of(kept, "consent_record")).isEqualTo(3);
        assertThat(events.timeline(kept, 0, 50)).extracting(TimelineEntry::kind).contains("patient.merged");
        assertThat(notes.of(kept)).extracting(Note::text).containsExactly("Боится уколов");
        assertThat(recalls.of(kept)).map(Recall::dueOn).contains(LocalDate.of(2027, 1, 15));
        assertThat(fields.of(kept)).containsEntry("Кресло", "левое");
        assertThat(households.family(friend)).extracting(FamilyMember::id).contains(kept);
    }

    @Test
    void theCardThatWentOpensTheOneThatStays() {
        merge(Set.of());
        assertThat(service.find(gone)).isEmpty();
        assertThat(merges.survivorOf(gone)).contains(kept);
        assertThat(merges.survivorOf(kept)).isEmpty();
        assertThat(merges.mergesOf(kept)).extracting(PastMerge::loserName).containsExactly("Иванова Мария Сергеевна");
    }

    @Test
    void partedAgainBothAreRowByRowAsTheyWere() {
        Map<String, List<String>> before = everything();
        MergeId merge = merge(EnumSet.allOf(MergeField.class));
        assertThat(everything()).isNotEqualTo(before);
        assertThat(service.details(kept).cardNumber()).isEqualTo("A-2");

        assertThat(merges.unmerge(merge)).isEqualTo(UnmergeOutcome.PARTED);

        assertThat(everything()).isEqualTo(before);
        assertThat(merges.unmerge(merge)).isEqualTo(UnmergeOutcome.NOT_MERGED);
    }

    @Test
    void whatHappenedSinceStaysWithTheSurvivor() {
        MergeId merge = merge(EnumSet.of(MergeField.NAME, MergeField.EMAIL));
        visits.of(kept).on(LocalDate.of(2026, 10, 20)).by(lapteva).stored();
        TagId late = tag("Опаздывает");
        tags.tag(List.of(kept), late);
        tags.untag(List.of(kept), nervous);
        consents.record(kept, ConsentChannel.EMAIL, ConsentPurpose.MARKETING, true, ConsentHow.DESK, "Передумала");
        changeEmail(kept, "new@example.org");

        assertThat(merges.unmerge(merge)).isEqualTo(UnmergeOutcome.PARTED);

        Patient survivor = service.details(kept);
        assertThat(survivor.name().full()).isEqualTo("Иванова Мария");
        assertThat(survivor.email()).as("typed since").hasToString("new@example.org");
        assertThat(survivor.visits()).isEqualTo(3);
        assertThat(survivor.digitizedOn()).isEqualTo("2026-05-01");
        assertThat(tags.of(kept).stream().map(tag -> tag.tag().name()))
                .containsExactlyInAnyOrder("Опаздывает", "Громов", "Лаптева");
        assertThat(consents.allows(kept, ConsentChannel.EMAIL, ConsentPurpose.MARKETING))
                .isTrue();
        Patient other = service.details(gone);
        assertThat(other.visits()).isEqualTo(2);
        assertThat(other.email()).hasToString("maria@example.org");
        assertThat(tags.of(gone)).extracting(PatientTag::byHand).contains(true);
        assertThat(consents.allows(gone, ConsentChannel.SMS, ConsentPurpose.MARKETING))
                .isTrue();
    }

    @Test
    void whatWasToldTheSurvivorSinceStaysWithThemAndTheOtherHasWhatTheyHad() {
        MergeId merge = merge(Set.of());
        fields.type(kept, fields.of("Кресло"), new CustomValue.Text("правое"));
        recalls.set(kept, LocalDate.of(2027, 6, 1), "Осмотр");

        merges.unmerge(merge);

        assertThat(fields.of(kept)).containsEntry("Кресло", "правое");
        assertThat(fields.of(gone)).containsEntry("Кресло", "левое");
        assertThat(recalls.of(kept)).map(Recall::dueOn).contains(LocalDate.of(2027, 6, 1));
        assertThat(recalls.of(gone)).map(Recall::dueOn).contains(LocalDate.of(2027, 1, 15));
    }

    @Test
    void ofTwoMergesTheLaterIsTakenBackFirst() {
        PatientId third = patients.aPatient()
                .named("Иванова Маша")
                .withEmail("masha@example.org")
                .stored();
        visits.of(third).on(LocalDate.of(2026, 7, 7)).stored();
        Map<String, List<String>> before = everything();
        MergeId first = merge(Set.of());
        Map<String, List<String>> between = everything();
        MergeId second = merged(merges.merge(plan(kept, third)));

        assertThat(merges.unmerge(first)).isEqualTo(UnmergeOutcome.LATER_MERGE);
        assertThat(merges.unmerge(second)).isEqualTo(UnmergeOutcome.PARTED);
        assertThat(everything()).isEqualTo(between);
        assertThat(merges.unmerge(first)).isEqualTo(UnmergeOutcome.PARTED);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aChainOfMergesLeadsToTheCardThatStands() {
        PatientId third = patients.aPatient().named("Иванова Маша").stored();
        Map<String, List<String>> before = everything();
        MergeId first = merge(Set.of());
        MergeId second = merged(merges.merge(plan(third, kept)));
        assertThat(merges.survivorOf(gone)).contains(third);
        assertThat(service.details(third).visits()).isEqualTo(3);
        assertThat(merges.unmerge(first)).isEqualTo(UnmergeOutcome.LATER_MERGE);

        merges.unmerge(second);
        assertThat(merges.survivorOf(gone)).contains(kept);
        merges.unmerge(first);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotMerged() {
        MergePlan plan = plan(kept, gone);
        changeEmail(gone, "other@example.org");
        assertThat(merges.merge(plan)).isInstanceOf(MergeOutcome.ChangedMeanwhile.class);
        assertThat(service.find(gone)).isPresent();
    }

    @Test
    void nobodyBecomesTheirOwnReferrer() {
        sql.sql("UPDATE patient SET referrer_id = :gone WHERE business_id = :business AND id = :kept")
                .param("gone", gone.value())
                .param("kept", kept.value())
                .update();
        Map<String, List<String>> before = everything();
        MergeId merge = merge(Set.of());
        assertThat(service.details(kept).referrer()).isNull();
        merges.unmerge(merge);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void theBetterKnownCardIsSuggestedAndTakesWhatItLacks() {
        MergePlan plan = merges.suggestion(gone, kept).orElseThrow();
        assertThat(plan.survivor().id())
                .as("as many visits, longer in the base")
                .isIn(kept, gone);
        PatientId stranger =
                patients.aPatient().named("Ivanova Maria").withCard("A-3").stored();
        MergePlan plain = merges.suggestion(stranger, kept).orElseThrow();
        assertThat(plain.survivor().id()).as("registered, with visits").isEqualTo(kept);
        assertThat(plain.turned().taken())
                .contains(MergeField.NAME, MergeField.PHONE, MergeField.BIRTH_DATE)
                .doesNotContain(MergeField.CARD);
    }

    @Test
    void plainPairsAreMergedInBulkAndPartedInBulk() {
        PatientId third = patients.aPatient()
                .named("Иванова Мария Сергеевна")
                .withPhone(PHONE)
                .born(BORN)
                .stored();
        visits.of(third).on(LocalDate.of(2026, 7, 7)).stored();
        plain(kept, gone);
        plain(kept, third);
        plain(gone, third);
        Map<String, List<String>> before = everything();

        bulk.order();
        BulkMerge done = settled();

        assertThat(done.state()).isEqualTo(BulkMerge.State.DONE);
        assertThat(done.standing()).isEqualTo(2);
        assertThat(done.by()).isNotNull();
        assertThat(bulk.undo(done.id())).isTrue();
        BulkMerge undone = settled();
        assertThat(undone.state()).isEqualTo(BulkMerge.State.UNDONE);
        assertThat(undone.canBeUndone()).isFalse();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aBulkMergeThatBrokeOffGoesOnAndAStoppedOneStays() {
        for (int i = 0; i < 3; i++) {
            plain(
                    patients.aPatient().born(BORN).stored(),
                    patients.aPatient().born(BORN).stored());
        }
        operations.add(ids.next(), 3, null);
        assertThat(merging.goOn()).as("a piece, after which the process dies").isTrue();
        assertThat(bulk.latest().orElseThrow().done()).isEqualTo(3);
        while (merging.goOn()) {
            assertThat(bulk.latest().orElseThrow().standing()).isEqualTo(3);
        }
        assertThat(bulk.latest().orElseThrow().state()).isEqualTo(BulkMerge.State.DONE);

        operations.undo(bulk.latest().orElseThrow().id(), null);
        bulk.stop(bulk.latest().orElseThrow().id());
        assertThat(merging.goOn()).isFalse();
        BulkMerge stopped = bulk.latest().orElseThrow();
        assertThat(stopped.state()).isEqualTo(BulkMerge.State.STOPPED);
        assertThat(stopped.canBeUndone()).as("they stand").isTrue();
    }

    @Test
    void anAdministratorMergesAPairButNotInBulk() {
        plain(kept, gone);
        clinics.signIn(clinic, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> bulk.order()).isInstanceOf(AccessDeniedException.class);
        merge(Set.of());
    }

    @Test
    void anotherClinicsPatientsAreNeverMerged() {
        MergePlan foreign = plan(kept, gone);
        MergeId merge = merge(Set.of());
        clinics.openAsOwner();
        PatientId own = patients.aPatient().stored();
        assertThat(merges.suggestion(own, kept)).isEmpty();
        assertThat(merges.unmerge(merge)).isEqualTo(UnmergeOutcome.NOT_MERGED);
        assertThat(merges.merge(foreign)).isInstanceOf(MergeOutcome.ChangedMeanwhile.class);
        assertThat(merges.survivorOf(gone)).isEmpty();
        assertThat(merges.mergesOf(kept)).isEmpty();
    }

    private MergeId merge(Set<MergeField> taken) {
        return merged(merges.merge(plan(kept, gone).taking(taken)));
    }

    private MergePlan plan(PatientId survivor, PatientId loser) {
        MergePlan plan = merges.suggestion(survivor, loser).orElseThrow();
        return plan.survivor().id().equals(survivor) ? plan : plan.turned();
    }

    private static MergeId merged(MergeOutcome outcome) {
        assertThat(outcome).isInstanceOf(MergeOutcome.Merged.class);
        return ((MergeOutcome.Merged) outcome).merge();
    }

    private void plain(PatientId one, PatientId other) {
        pairs.store(
                1,
                List.of(new FoundPair(
                        Math.min(one.value(), other.value()),
                        Math.max(one.value(), other.value()),
                        PairScore.of(
                                EnumSet.of(DuplicateSignal.NAME, DuplicateSignal.PHONE, DuplicateSignal.BIRTH_DATE)))));
    }

    private BulkMerge settled() {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> bulk.latest().stream().noneMatch(BulkMerge::isAtWork));
        return bulk.latest().orElseThrow();
    }

    private TagId tag(String name) {
        return ((TagSaving.Saved) tags.create(TagKind.FREE, name)).tag();
    }

    private void changeEmail(PatientId id, String email) {
        Patient patient = service.details(id);
        PatientForm form = PatientForm.of(patient);
        PatientForm changed = new PatientForm(
                form.surname(),
                form.givenName(),
                form.patronymic(),
                form.cardNumber(),
                form.phone(),
                form.secondPhone(),
                email,
                form.birthDate(),
                form.sex(),
                form.source(),
                form.comment(),
                form.branch());
        assertThat(service.updateDespiteDuplicate(id, changed, patient.version()))
                .isInstanceOf(PatientSaving.Saved.class);
    }

    private void message(PatientId patient) {
        sql.sql("""
                INSERT INTO message (business_id, id, patient_id, purpose, channel, transport, address, state,
                    next_attempt_at, created_at)
                VALUES (:business, :id, :patient, 'SERVICE', 'EMAIL', 'OUTBOX', 'maria@example.org', 'SENT',
                    '2026-10-01', '2026-10-01')
                """).param("id", ids.next()).param("patient", patient.value()).update();
    }

    private void recipient(PatientId patient) {
        long campaign = ids.next();
        sql.sql("""
                INSERT INTO campaign (business_id, id, name, transport, subject, body, state, created_at,
                    recipients_fixed_at)
                VALUES (:business, :id, 'Осень', 'OUTBOX', '', '', 'FINISHED', '2026-10-01', '2026-10-01')
                """).param("id", campaign).update();
        sql.sql("""
                INSERT INTO campaign_recipient (business_id, campaign_id, patient_id, outcome)
                VALUES (:business, :campaign, :patient, 'QUEUED')
                """)
                .param("campaign", campaign)
                .param("patient", patient.value())
                .update();
    }

    private long of(PatientId patient, String table) {
        return sql.sql("SELECT COUNT(*) FROM " + table + " WHERE business_id = :business AND patient_id = :patient")
                .param("patient", patient.value())
                .query(Long.class)
                .single();
    }

    /** Every row of the clinic, except what merges note of themselves. */
    private Map<String, List<String>> everything() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : jdbc.sql("""
                SELECT DISTINCT table_name FROM information_schema.columns
                WHERE table_schema = DATABASE() AND column_name = 'business_id' AND table_name NOT LIKE 'patient_merge%'
                  AND table_name NOT IN ('audit_entry', 'membership', 'duplicate_search', 'duplicate_pair',
                                       'household_suggestion')
                """).query(String.class).list()) {
            rows.put(
                    table,
                    jdbc
                            .sql("SELECT * FROM " + table + " WHERE business_id = :id")
                            .param("id", clinic.value())
                            .query()
                            .listOfRows()
                            .stream()
                            .filter(row -> !String.valueOf(row.get("kind")).matches("patient\\.(un)?merged.*"))
                            .map(row -> new TreeMap<>(row).toString())
                            .sorted()
                            .toList());
        }
        return rows;
    }
}
