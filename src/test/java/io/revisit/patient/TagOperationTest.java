package io.revisit.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.revisit.business.DoctorId;
import io.revisit.shared.data.TenantSql;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import io.revisit.testing.TestClock;
import io.revisit.testing.Visits;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bulk actions on tags in the background: done piece by piece, stopped, undone exactly. */
@DatabaseTest
class TagOperationTest {
    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private TagService tags;

    @Autowired
    private TagDictionary dictionary;

    @Autowired
    private TagOperationService operations;

    @Autowired
    private TagOperationEngine engine;

    @Autowired
    private TagOperationJobs jobs;

    @Autowired
    private TagCatalogue catalogue;

    @Autowired
    private PatientService service;

    @Autowired
    private PatientEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private TenantSql sql;

    private PatientId maria;
    private PatientId pyotr;
    private TagId vip;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
        maria = patients.aPatient().named("Иванова Мария").stored();
        pyotr = patients.aPatient().named("Иванов Пётр").stored();
        patients.aPatient().named("Петрова Анна").stored();
        vip = tag("VIP");
    }

    @Test
    void everybodyFoundIsTagged() {
        TagOperation done = done(operations.start(PatientFilter.ALL.withText("иванов"), vip, true));

        assertThat(done.changed()).isEqualTo(2);
        assertThat(done.total()).isEqualTo(2);
        assertThat(done.startedBy()).isEqualTo("Ольга Мельник");
        assertThat(carriers(vip)).containsExactly("Иванов Пётр", "Иванова Мария");
        assertThat(dictionary.entries())
                .containsExactly(new TagEntry(new Tag(vip, TagKind.CATEGORY, "VIP", null), false, 2, 0));
    }

    @Test
    void theHandThatOrderedItIsNamedOnTheTagAndInTheHistory() {
        done(operations.start(PatientFilter.ALL, vip, true));

        assertThat(tags.of(maria)).singleElement().extracting(PatientTag::setBy).isEqualTo("Ольга Мельник");
        assertThat(events.timeline(maria, 0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.textKey()).isEqualTo("patient.event.tagged");
            assertThat(entry.by()).isEqualTo("Ольга Мельник");
        });
    }

    @Test
    void whoeverIsFoundByTheTagLosesIt() {
        done(operations.start(PatientFilter.ALL, vip, true));

        TagOperation done = done(operations.start(PatientFilter.ALL.withTag(vip), vip, false));

        assertThat(done.changed()).isEqualTo(3);
        assertThat(carriers(vip)).isEmpty();
    }

    @Test
    void theChosenAlone() {
        done(operations.start(Set.of(pyotr), vip, true));

        assertThat(carriers(vip)).containsExactly("Иванов Пётр");
    }

    @Test
    void everyPartOfAFilterIsKeptWithTheOrder() {
        PatientFilter narrow = PatientFilter.ALL
                .withText("иванов")
                .withDoctor(new DoctorId(7))
                .withTag(vip)
                .withDigitized(false)
                .withLastVisit(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 3, 4));

        assertThat(TagScope.fromJson(TagScope.everybodyOf(narrow).toJson()).filter())
                .isEqualTo(narrow);
    }

    @Test
    void undoingTakesBackExactlyWhatTheActionChanged() {
        tags.tag(List.of(maria), vip);
        TagOperationId all = operations.start(PatientFilter.ALL, vip, true);
        assertThat(done(all).changed()).isEqualTo(2);

        operations.undo(all);

        assertThat(done(all).state()).isEqualTo(TagOperation.State.UNDONE);
        assertThat(carriers(vip)).containsExactly("Иванова Мария");
        assertThat(operations.undo(all)).as("once").isFalse();
    }

    @Test
    void undoingPutsNothingOnSomebodyWhoWasMergedAwaySince() {
        TagOperationId set = operations.start(PatientFilter.ALL, vip, true);
        done(set);
        TagOperationId off = operations.start(PatientFilter.ALL, vip, false);
        done(off);
        sql.sql("UPDATE patient SET merged_into = :maria WHERE business_id = :business AND id = :pyotr")
                .param("maria", maria.value())
                .param("pyotr", pyotr.value())
                .update();

        operations.undo(off);
        done(off);

        assertThat(tags.of(pyotr)).isEmpty();
        assertThat(tags.of(maria)).hasSize(1);
    }

    @Test
    void undoingPutsTheTagBackAsItStoodSoThatEarlierActionsCanBeUndoneToo() {
        TagOperationId set = operations.start(PatientFilter.ALL, vip, true);
        done(set);
        PatientTag was = tags.of(maria).getFirst();
        TagOperationId off = operations.start(PatientFilter.ALL, vip, false);
        done(off);

        operations.undo(off);
        done(off);
        assertThat(tags.of(maria)).containsExactly(was);
        operations.undo(set);
        done(set);
        assertThat(carriers(vip)).isEmpty();
    }

    @Test
    void aStoppedActionGoesOnNoMoreAndIsUndoneAsFarAsItCame() {
        TagOperationId id = operations.order(new TagOperationStore.Order(
                TagOperation.Kind.SET, catalogue.require(vip), null, TagScope.everybodyOf(PatientFilter.ALL), 3));
        operations.stop(id);
        TagOperation stopped = done(id);
        assertThat(stopped.state()).isIn(TagOperation.State.STOPPED, TagOperation.State.DONE);
        assertThat(carriers(vip)).hasSize((int) stopped.changed());

        operations.undo(id);
        done(id);
        assertThat(carriers(vip)).isEmpty();
    }

    @Test
    void aLargeSetIsGoneThroughInPiecesAndGoesOnFromItsCheckpoint() {
        List<PatientId> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(patients.aPatient().named("Много " + i).stored());
        }
        TagOperationId id = done(operations.start(many, vip, true)).id();
        sql.sql("""
                        UPDATE tag_operation SET state = 'RUNNING', last_patient = :last, scope = :scope
                        WHERE business_id = :business""")
                .param("last", many.get(14).value())
                .param("scope", TagScope.these(many).toJson())
                .update();
        sql.sql("DELETE FROM patient_tag WHERE business_id = :business").update();

        while (engine.goOn()) {
            assertThat(jobs.running()).hasSizeLessThanOrEqualTo(1);
        }

        assertThat(done(id).state()).isEqualTo(TagOperation.State.DONE);
        assertThat(service.count(PatientFilter.ALL.withTag(vip))).isEqualTo(15);
    }

    @Test
    void anActionIsUndoableForAMonth() {
        TagOperationId id = done(operations.start(PatientFilter.ALL, vip, true)).id();
        clock.advance(Duration.ofDays(31));

        assertThat(operations.find(id).orElseThrow().undoable()).isFalse();
        assertThat(operations.undo(id)).isFalse();
    }

    @Test
    void mergedTagsAreOneTag() {
        TagId old = tag("ВИП");
        tags.tag(List.of(maria, pyotr), old);
        tags.tag(List.of(pyotr), vip);

        assertThat(dictionary.mergeOf(old).patients()).isEqualTo(2);
        TagOperation merged = done(dictionary.startMerge(old, vip));

        assertThat(merged.state()).isEqualTo(TagOperation.State.DONE);
        assertThat(merged.undoable()).isFalse();
        assertThat(carriers(vip)).containsExactly("Иванов Пётр", "Иванова Мария");
        assertThat(tags.tags()).extracting(Tag::name).containsExactly("VIP");
        assertThat(events.timeline(maria, 0, 1))
                .singleElement()
                .extracting(TimelineEntry::details)
                .isEqualTo("ВИП → VIP");
    }

    @Test
    void aMergedTagKeepsTheImportThatItCameFrom() {
        TagId old = tag("ВИП");
        sql.sql("""
                        INSERT INTO patient_tag (business_id, patient_id, tag_id, by_hand, import_id, set_at)
                        VALUES (:business, :patient, :tag, TRUE, 77, '2026-01-01')""").param("patient", maria.value()).param("tag", old.value()).update();

        done(dictionary.startMerge(old, vip));

        assertThat(tags.of(maria))
                .singleElement()
                .extracting(PatientTag::imported)
                .isEqualTo(true);
    }

    @Test
    void anActionOnAMergedTagCanStillBeUndone() {
        TagId old = tag("ВИП");
        TagOperationId set = operations.start(PatientFilter.ALL, old, true);
        done(set);
        done(dictionary.startMerge(old, vip));

        operations.undo(set);
        done(set);

        assertThat(carriers(vip)).isEmpty();
    }

    @Test
    void onlyTagsOfOneKindAreMerged() {
        TagId free = ((TagSaving.Saved) tags.create(TagKind.FREE, "VIP")).tag();
        TagId doctor = tags.forDoctor(visits.doctor("Громов"));

        assertThat(dictionary.mergeRefusal(vip, vip)).contains("patient.tag.merge.kind");
        assertThat(dictionary.mergeRefusal(vip, free)).contains("patient.tag.merge.kind");
        assertThat(dictionary.mergeRefusal(doctor, vip)).contains("patient.tag.merge.dictionary");
        assertThatThrownBy(() -> dictionary.startMerge(vip, free)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherClinicIsNotTouched() {
        TagOperationId foreign =
                done(operations.start(PatientFilter.ALL, vip, true)).id();
        clinics.openAsOwner();
        PatientId own = patients.aPatient().stored();

        assertThat(operations.find(foreign)).isEmpty();
        assertThat(operations.page(0, 10)).isEmpty();
        assertThat(operations.undo(foreign)).isFalse();
        TagId mine = tag("VIP");
        assertThat(done(operations.start(Set.of(maria, own), mine, true)).changed())
                .isEqualTo(1);
        assertThatThrownBy(() -> operations.start(PatientFilter.ALL, vip, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private TagOperation done(TagOperationId id) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !operations.find(id).orElseThrow().state().isAtWork());
        return operations.find(id).orElseThrow();
    }

    private TagId tag(String name) {
        return ((TagSaving.Saved) tags.create(TagKind.CATEGORY, name)).tag();
    }

    private List<String> carriers(TagId tag) {
        return service.page(PatientFilter.ALL.withTag(tag), PatientSort.BY_NAME, 0, 100).stream()
                .map(PatientRow::name)
                .toList();
    }
}
