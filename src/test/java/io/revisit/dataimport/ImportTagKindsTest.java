package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.business.Dictionary;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientTag;
import io.revisit.patient.TagService;
import io.revisit.patient.status.PatientStatuses;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import io.revisit.testing.Patients;
import io.revisit.testing.Visits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A column of tags per kind: doctors, directions, statuses, categories and free ones, in and out again. */
@DatabaseTest
class ImportTagKindsTest {

    private static final String TWO = "Номер карты;ФИО;Категории;Врач;Направление;Статус пациента;Метки\n"
            + "1;Иванова Мария;VIP;Громов П. О., Лаптева И. С.;Терапия;В лечении;боится уколов\n"
            + "2;Петров Пётр;;Громов П. О.;;;\n";

    private static final String IN_TREATMENT =
            "Номер карты;ФИО;Статус пациента\n1;Иванова Мария;В лечении\n2;Петров Пётр;\n3;Сидоров Олег;На паузе\n";
    private static final String LEFT =
            "Номер карты;ФИО;Статус пациента\n1;Иванова Мария;Ушла\n2;Петров Пётр;План согласован\n3;Сидоров Олег;\n";

    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private ImportService service;

    @Autowired
    private ImportUndoService undos;

    @Autowired
    private TagService tags;

    @Autowired
    private PatientStatuses statuses;

    @Autowired
    private TenantSql sql;

    @Autowired
    private JdbcClient jdbc;

    private BusinessId clinic;

    @BeforeEach
    void anEmptyClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void eachColumnOfTagsBecomesTagsOfItsKind() {
        run(TWO);

        assertThat(tagsOf("1"))
                .containsExactlyInAnyOrder(
                        "CATEGORY VIP",
                        "DOCTOR Громов П. О.",
                        "DOCTOR Лаптева И. С.",
                        "DIRECTION Терапия",
                        "STATUS В лечении",
                        "FREE боится уколов");
        assertThat(tagsOf("2")).containsExactly("DOCTOR Громов П. О.");
    }

    @Test
    void theCheckNamesTheDoctorsAndDirectionsThatTheRunAdds() {
        ImportId id = upload(TWO);
        imports.check(id);

        assertThat(service.newNames(id))
                .containsExactlyInAnyOrder(
                        new NewName(Dictionary.DOCTOR, "Громов П. О.", 2),
                        new NewName(Dictionary.DOCTOR, "Лаптева И. С.", 1),
                        new NewName(Dictionary.DIRECTION, "Терапия", 1));
    }

    @Test
    void theSameFileAgainChangesNothingAndANewTagIsAChange() {
        run(TWO);

        ImportJob again = imports.check(upload(TWO));
        assertThat(again.counts().unchanged()).isEqualTo(2);
        ImportJob more = imports.check(upload(TWO.replace("Петров Пётр;;Громов П. О.", "Петров Пётр;;Рябов Д. И.")));
        assertThat(more.counts().updated()).isEqualTo(1);
    }

    @Test
    void aDoctorsTagIsTheDoctorOfTheDictionary() {
        PatientId treated = patients.aPatient().withPhone("+79990000001").stored();
        visits.of(treated).by(visits.doctor("Громов П. О.")).stored();

        run(TWO);

        assertThat(sql.sql("SELECT COUNT(*) FROM doctor WHERE business_id = :business AND name = 'Громов П. О.'")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(tags.of(treated).getFirst().tag().id())
                .isEqualTo(tags.of(patient("2")).getFirst().tag().id());
    }

    @Test
    void theUndoTakesOutTagsOfEveryKindWithTheDoctorsAndDirectionsThatItMade() {
        patients.aPatient().withPhone("+79990000001").stored();
        BaseSnapshot before = BaseSnapshot.of(jdbc, clinic);
        ImportJob job = run(TWO);

        undos.undo(job.id(), false);

        assertThat(imports.settled(job.id()).state()).isEqualTo(ImportState.UNDONE);
        assertThat(BaseSnapshot.of(jdbc, clinic).rows()).isEqualTo(before.rows());
    }

    @Test
    void aPatientHasOneStatusAndTheOneInTheBaseStays() {
        run("Номер карты;ФИО;Статус пациента\n1;Иванова Мария;В лечении\n1;Иванова Мария;Закончила\n2;Петров Пётр;\n");
        assertThat(tagsOf("1")).containsExactly("STATUS В лечении");

        ImportJob again = run("Номер карты;ФИО;Статус пациента\n1;Иванова Мария;Ушла\n2;Петров Пётр;План согласован\n");

        assertThat(again.counts().unchanged()).isOne();
        assertThat(again.counts().updated()).isOne();
        assertThat(tagsOf("1")).containsExactly("STATUS В лечении");
        assertThat(tagsOf("2")).containsExactly("STATUS План согласован");
    }

    @Test
    void overwritingEndsTheOldStatusBeginsTheNewOneAndTheSameFileAgainChangesNothing() {
        run(IN_TREATMENT);

        ImportId id = upload(LEFT);
        overwriteStatuses(id);
        imports.check(id);
        assertThat(statusChanges(id)).containsExactly("В лечении → Ушла", "null → План согласован");
        imports.run(id);

        assertThat(tagsOf("1")).containsExactly("STATUS Ушла");
        assertThat(tagsOf("2")).containsExactly("STATUS План согласован");
        assertThat(statusChanges(id)).containsExactly("В лечении → Ушла", "null → План согласован");
        assertThat(statusesInHistoryOf("1")).containsExactly("Ушла");
        ImportId again = upload(LEFT);
        overwriteStatuses(again);
        assertThat(imports.check(again).counts().unchanged()).isEqualTo(3);
    }

    @Test
    void ofSeveralRowsAboutOnePatientTheFirstThatNamesAStatusSpeaks() {
        run(IN_TREATMENT);
        String csv =
                "Номер карты;ФИО;Статус пациента\n1;Иванова Мария;\n1;Иванова Мария;Ушла\n1;Иванова Мария;Закончила\n"
                        + "3;Сидоров Олег;Пауза\n3;Сидоров Олег;Закончил\n";
        ImportId id = upload(csv);
        overwriteStatuses(id);
        imports.check(id);
        imports.run(id);

        assertThat(tagsOf("1")).containsExactly("STATUS Ушла");
        assertThat(tagsOf("3")).containsExactly("STATUS Пауза");
    }

    @Test
    void keepingLeavesThePatientsOfTheBaseWithoutAStatus() {
        run(IN_TREATMENT);
        ImportId id = upload(LEFT + "4;Новый Лев;На лечении\n");
        service.change(
                id, settings(id).withRules(settings(id).rules().with(TargetField.STATUS_TAG, UpdatePolicy.KEEP)));
        imports.check(id);
        imports.run(id);

        assertThat(tagsOf("1")).containsExactly("STATUS В лечении");
        assertThat(tagsOf("2")).isEmpty();
        assertThat(tagsOf("4")).containsExactly("STATUS На лечении");
    }

    @Test
    void theUndoGivesBackTheStatusWithItsNoteAndWhoGaveIt() {
        run(IN_TREATMENT);
        statuses.set(patient("1"), tags.of(patient("1")).getFirst().tag().id(), "ждёт снимок");
        BaseSnapshot before = BaseSnapshot.of(jdbc, clinic);
        ImportId id = upload(LEFT);
        overwriteStatuses(id);
        imports.check(id);
        imports.run(id);

        undos.undo(id, false);
        imports.settled(id);

        assertThat(BaseSnapshot.of(jdbc, clinic).rows()).isEqualTo(before.rows());
    }

    @Test
    void theUndoKeepsAStatusThatSomebodySetSince() {
        run(IN_TREATMENT);
        ImportId id = upload(LEFT);
        overwriteStatuses(id);
        imports.check(id);
        imports.run(id);
        statuses.set(patient("1"), statuses.offered().getFirst().id(), null);
        List<String> since = tagsOf("1");

        undos.undo(id, false);
        imports.settled(id);

        assertThat(tagsOf("1")).isEqualTo(since);
        assertThat(tagsOf("2")).isEmpty();
    }

    @Test
    void aStatusThatAnotherImportEndedOutlivesTheUndoOfItsOwn() {
        ImportJob first = run(IN_TREATMENT);
        ImportId second = upload(LEFT);
        overwriteStatuses(second);
        imports.check(second);
        imports.run(second);

        undos.undo(first.id(), false);
        imports.settled(first.id());
        undos.undo(second, false);
        imports.settled(second);

        assertThat(tagsOf("1")).containsExactly("STATUS В лечении");
    }

    @Test
    void theUndoLeavesATagThatFollowsFromVisitsAsItWas() {
        run("Номер карты;ФИО\n1;Иванова Мария\n");
        visits.of(patient("1")).by(visits.doctor("Громов П. О.")).stored();
        ImportJob job = run(TWO);

        undos.undo(job.id(), false);
        imports.settled(job.id());

        assertThat(tags.of(patient("1")))
                .singleElement()
                .satisfies(tag -> assertThat(tag.fromVisits()).isTrue())
                .satisfies(tag -> assertThat(tag.byHand()).isFalse());
    }

    private void overwriteStatuses(ImportId id) {
        service.change(
                id, settings(id).withRules(settings(id).rules().with(TargetField.STATUS_TAG, UpdatePolicy.OVERWRITE)));
    }

    private ImportSettings settings(ImportId id) {
        return service.job(id).orElseThrow().settings();
    }

    private List<String> statusChanges(ImportId id) {
        return service.rows(id, RowList.UPDATED, 0, 10).stream()
                .flatMap(row -> row.changes().stream())
                .filter(change -> change.field() == TargetField.STATUS_TAG)
                .map(change -> change.before() + " → " + change.after())
                .toList();
    }

    private List<String> statusesInHistoryOf(String card) {
        return sql.sql("""
                SELECT e.details FROM patient_event e
                WHERE e.business_id = :business AND e.patient_id = :patient AND e.kind = 'patient.status-set'
                """)
                .param("patient", patient(card).value())
                .query(String.class)
                .list();
    }

    private ImportJob run(String csv) {
        ImportId id = upload(csv);
        imports.check(id);
        return imports.run(id);
    }

    private ImportId upload(String csv) {
        return imports.upload("patients.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private PatientId patient(String card) {
        return new PatientId(sql.sql("SELECT id FROM patient WHERE business_id = :business AND card_number = :card")
                .param("card", card)
                .query(Long.class)
                .single());
    }

    private List<String> tagsOf(String card) {
        return tags.of(patient(card)).stream()
                .map(PatientTag::tag)
                .map(tag -> tag.kind() + " " + tag.name())
                .toList();
    }
}
