package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.revisit.patient.Patient;
import io.revisit.patient.PatientForm;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientSaving;
import io.revisit.patient.PatientService;
import io.revisit.patient.TagId;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagSaving;
import io.revisit.patient.TagService;
import io.revisit.patient.duplicate.MergePlan;
import io.revisit.patient.duplicate.MergeService;
import io.revisit.security.Role;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import io.revisit.testing.Patients;
import io.revisit.testing.Visits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** An import goes out of the base again without a trace, but for what people did since. */
@DatabaseTest
class ImportUndoTest {

    private static final String ONE = "Номер карты,ФИО,Телефон,Email,Категории\n"
            + "77,Иванова Мария Сергеевна,+79161234567,maria@example.org,VIP\n";

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
    private ImportUndoing undoing;

    @Autowired
    private ImportProcess process;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private PatientUndo patientUndo;

    @Autowired
    private PatientService patientService;

    @Autowired
    private MergeService merges;

    @Autowired
    private TagService tags;

    @Autowired
    private TenantSql sql;

    @Autowired
    private JdbcClient jdbc;

    private BusinessId clinic;

    @BeforeEach
    void anEmptyClinic() {
        clinic = clinics.openAsOwner();
    }

    @ParameterizedTest
    @CsvSource({
        "small/patients-clean.csv, small/visits-clean.csv",
        "small/patients-1c.csv, small/visits-1c.csv",
        "small/patients-yclients.csv, small/visits.xlsx"
    })
    void undoneVisitsAndPatientsLeaveTheBaseAsItWasAndComeAgainAlike(String patientFile, String visitFile) {
        visits.of(patients.aPatient().withPhone("+79990000001").stored())
                .by(visits.doctor("Свой Доктор"))
                .stored();
        BaseSnapshot before = snapshot();
        ImportJob first = imports.all(patientFile);
        BaseSnapshot withPatients = snapshot();
        ImportJob firstVisits = imports.all(visitFile);
        assertThat(snapshot().count("visit")).isEqualTo(1 + firstVisits.counts().added());

        ImportJob undoneVisits = undo(firstVisits.id(), false);
        assertThat(undoneVisits.undo().counts())
                .isEqualTo(new UndoCounts(firstVisits.counts().added(), 0, 0));
        assertThat(snapshot().rows()).isEqualTo(withPatients.rows());

        ImportJob undone = undo(first.id(), false);
        assertThat(undone.undo().counts())
                .isEqualTo(new UndoCounts(first.counts().added(), 0, 0));
        assertThat(snapshot().rows()).isEqualTo(before.rows());

        assertThat(imports.all(patientFile).counts()).isEqualTo(first.counts());
        assertThat(imports.all(visitFile).counts()).isEqualTo(firstVisits.counts());
    }

    @Test
    void patientsWhomTheImportChangedHaveTheirEarlierValuesAgain() {
        PatientId maria = patients.aPatient().withPhone("+79161234567").stored();
        BaseSnapshot before = snapshot();
        ImportId id = upload(ONE);
        service.change(id, service.job(id).orElseThrow().settings().withConsentGround("Анкета"));
        imports.check(id);
        assertThat(imports.run(id).counts().updated()).isEqualTo(1);
        assertThat(email(maria)).isEqualTo("maria@example.org");

        ImportJob undone = undo(id, false);

        assertThat(undone.undo().counts()).isEqualTo(new UndoCounts(0, 1, 0));
        assertThat(snapshot().rows()).isEqualTo(before.rows());
        assertThat(sql.sql("SELECT kind FROM patient_event WHERE business_id = :business AND patient_id = :id"
                                + " ORDER BY at, id")
                        .param("id", maria.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("dataimport.updated", "dataimport.restored");
    }

    @Test
    void aChangedVisitHasItsEarlierValuesAgain() {
        imports.all("small/patients-clean.csv");
        String header = "Номер визита,Номер карты,Дата и время,Врач,Направление,Сумма,Статус\n";
        run(header + "V1,10000,2026-10-01 10:00,Громов Павел,Терапия,1000,Завершён\n");
        BaseSnapshot before = snapshot();
        ImportId newer = run(header + "V1,10001,2026-10-02 11:00,Иной Доктор,Гигиена,2500,Завершён\n");
        assertThat(snapshot().rows()).isNotEqualTo(before.rows());

        ImportJob undone = undo(newer, false);

        assertThat(undone.undo().counts()).isEqualTo(new UndoCounts(0, 1, 0));
        assertThat(snapshot().rows()).isEqualTo(before.rows());
    }

    @Test
    void aPatientChangedSinceIsListedAndKeptUnlessOrderedOtherwise() {
        ImportId id = run(ONE + "78,Петров Пётр,+79161234568,,\n");
        edit("78");

        assertThat(undos.plan(id)).isEqualTo(new UndoPlan(1, 0, 1, 0, 0));
        assertThat(undos.kept(id, 10))
                .extracting(KeptRecord::patientName, KeptRecord::reason)
                .containsExactly(tuple("Петров Пётр", KeptReason.EDITED));

        ImportJob undone = undo(id, false);

        assertThat(undone.undo().counts()).isEqualTo(new UndoCounts(1, 0, 1));
        assertThat(undos.kept(id, 10)).extracting(KeptRecord::patientName).containsExactly("Петров Пётр");
        assertThat(cards()).containsExactly("78");
    }

    @Test
    void whatWasChangedSinceGoesAsWellWhenOrdered() {
        BaseSnapshot before = snapshot();
        ImportId id = run(ONE + "78,Петров Пётр,+79161234568,,\n");
        edit("78");

        assertThat(undo(id, true).undo().counts()).isEqualTo(new UndoCounts(2, 0, 0));
        assertThat(snapshot().rows()).isEqualTo(before.rows());
    }

    @Test
    void aPatientWhomPeopleTaggedIsKept() {
        ImportId id = run(ONE);
        TagSaving.Saved tag = (TagSaving.Saved) tags.create(TagKind.FREE, "Перезвонить");
        tags.tag(List.of(patient("77")), tag.tag());

        assertThat(undo(id, false).undo().counts()).isEqualTo(new UndoCounts(0, 0, 1));
    }

    @Test
    void aPatientWithVisitsIsKeptInAnyCase() {
        ImportId id = run(ONE);
        visits.of(patient("77")).stored();

        assertThat(undo(id, true).undo().counts()).isEqualTo(new UndoCounts(0, 0, 1));
        assertThat(undos.kept(id, 10)).extracting(KeptRecord::reason).containsExactly(KeptReason.VISITS);
    }

    @Test
    void aPatientIntoWhomAnotherCardWasMergedIsKept() {
        PatientId other = patients.aPatient().stored();
        ImportId id = run(ONE);
        MergePlan plan = merges.suggestion(patient("77"), other).orElseThrow();
        merges.merge(plan.survivor().id().equals(other) ? plan.turned() : plan);

        assertThat(undo(id, true).undo().counts()).isEqualTo(new UndoCounts(0, 0, 1));
        assertThat(undos.kept(id, 10)).extracting(KeptRecord::reason).containsExactly(KeptReason.MERGED);
    }

    @Test
    void aTagThatSomethingElseUsesStays() {
        PatientId other = patients.aPatient().named("Сидоров Иван").stored();
        ImportId id = run(ONE);
        long vip = sql.sql("SELECT id FROM tag WHERE business_id = :business AND kind = 'CATEGORY'")
                .query(Long.class)
                .single();
        tags.tag(List.of(other), new TagId(vip));

        undo(id, false);

        assertThat(tags.of(other)).hasSize(1);
        assertThat(cards()).isEmpty();
    }

    @Test
    void anUndoThatBrokeOffGoesOnWhereItStood() {
        BaseSnapshot before = snapshot();
        ImportJob job = imports.all("small/patients-clean.csv");
        imports.awaitRest();
        jobs.orderUndo(job.id(), false, null);
        AtomicInteger pieces = new AtomicInteger();
        RowUndo breaking = new RowUndo() {
            @Override
            public String records() {
                return patientUndo.records();
            }

            @Override
            public String patients() {
                return patientUndo.patients();
            }

            @Override
            public void remove(ImportJob undone, List<Long> records) {
                patientUndo.remove(undone, records);
                if (pieces.incrementAndGet() == 2) {
                    throw new IllegalStateException("killed");
                }
            }

            @Override
            public void restore(ImportJob undone, List<Long> records) {
                patientUndo.restore(undone, records);
            }
        };
        assertThatThrownBy(() -> undoing.undo(service.job(job.id()).orElseThrow(), breaking))
                .hasMessage("killed");
        assertThat(service.job(job.id()).orElseThrow().undo().counts().removed())
                .isBetween(1, 500);

        process.goOn(service.job(job.id()).orElseThrow());

        ImportJob undone = service.job(job.id()).orElseThrow();
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(undone.undo().counts()).isEqualTo(new UndoCounts(1158, 0, 0));
        assertThat(snapshot().rows()).isEqualTo(before.rows());
    }

    @Test
    void anUndoStoppedByAPersonGoesOnWhenTheyWish() {
        ImportId id = run(ONE);
        imports.awaitRest();
        jobs.orderUndo(id, false, null);
        jobs.requestStop(id);
        process.goOn(service.job(id).orElseThrow());
        assertThat(service.job(id).orElseThrow().state()).isEqualTo(ImportState.STOPPED);
        assertThat(undos.undo(id, true)).as("ordered once").isFalse();

        assertThat(service.resume(id)).isTrue();

        assertThat(imports.settled(id).state()).isEqualTo(ImportState.UNDONE);
    }

    @Test
    void anImportWithoutUndoDataCannotBeUndone() {
        ImportId id = run(ONE);
        sql.sql("UPDATE import_job SET undoable = FALSE WHERE business_id = :business")
                .update();

        assertThat(service.job(id).orElseThrow().canBeUndone()).isFalse();
        assertThat(undos.undo(id, false)).isFalse();
    }

    @Test
    void anAdministratorUndoesNothing() {
        ImportId id = run(ONE);
        clinics.signIn(clinic, Role.ADMINISTRATOR);

        assertThatThrownBy(() -> undos.undo(id, false)).isInstanceOf(AccessDeniedException.class);
    }

    private ImportJob undo(ImportId id, boolean changedToo) {
        assertThat(undos.undo(id, changedToo)).isTrue();
        ImportJob job = imports.settled(id);
        assertThat(job.state()).isEqualTo(ImportState.UNDONE);
        return job;
    }

    private ImportId run(String content) {
        ImportId id = upload(content);
        imports.check(id);
        assertThat(imports.run(id).state()).isEqualTo(ImportState.FINISHED);
        return id;
    }

    private ImportId upload(String content) {
        return imports.upload("base.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private void edit(String card) {
        Patient patient = patientService.details(patient(card));
        PatientForm form = PatientForm.of(patient);
        PatientForm changed = new PatientForm(
                form.surname(),
                form.givenName(),
                form.patronymic(),
                form.cardNumber(),
                form.phone(),
                form.secondPhone(),
                "new@example.org",
                form.birthDate(),
                form.sex(),
                form.source(),
                form.comment(),
                form.branch());
        assertThat(patientService.update(patient.id(), changed, patient.version()))
                .isInstanceOf(PatientSaving.Saved.class);
    }

    private PatientId patient(String card) {
        return new PatientId(sql.sql("SELECT id FROM patient WHERE business_id = :business AND card_number = :card")
                .param("card", card)
                .query(Long.class)
                .single());
    }

    private List<String> cards() {
        return sql.sql("SELECT card_number FROM patient WHERE business_id = :business AND card_number IS NOT NULL")
                .query(String.class)
                .list();
    }

    private String email(PatientId patient) {
        return sql.sql("SELECT email FROM patient WHERE business_id = :business AND id = :id")
                .param("id", patient.value())
                .query(String.class)
                .single();
    }

    private BaseSnapshot snapshot() {
        return BaseSnapshot.of(jdbc, clinic);
    }
}
