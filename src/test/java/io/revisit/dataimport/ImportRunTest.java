package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.business.Dictionary;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a check promises, and what a run that is stopped, repeated or overtaken does. */
@DatabaseTest
class ImportRunTest {

    private static final String TWO = "Номер карты,Фамилия,Имя,Телефон,Согласие на рассылку\n"
            + "1,Иванова,Мария,+79161234567,да\n2,Петров,Пётр,+79161234568,нет\n";

    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportService service;

    @Autowired
    private ImportReportService reports;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private ImportProgress progress;

    @Autowired
    private ImportProcess process;

    @Autowired
    private ImportPieces pieces;

    @Autowired
    private ImportRows rows;

    @Autowired
    private Transactions transactions;

    @Autowired
    private ImportsAtStart atStart;

    @Autowired
    private TenantSql sql;

    @BeforeEach
    void anEmptyClinic() {
        clinics.openAsOwner();
    }

    @Test
    void aCheckWritesNothingToTheBase() {
        imports.check(upload(TWO));

        assertThat(patients()).isZero();
    }

    @Test
    void aRunStoppedByAPersonGoesOnWhereItStoodAndDoublesNothing() {
        ImportId id = imports.upload("small/patients-clean.csv");
        imports.check(id);
        jobs.order(id, ImportState.RUNNING, ImportStep.MATCH, true, List.of(ImportState.CHECKED));
        jobs.requestStop(id);
        process.goOn(service.job(id).orElseThrow());
        assertThat(service.job(id).orElseThrow().state()).isEqualTo(ImportState.STOPPED);

        assertThat(service.resume(id)).isTrue();

        assertThat(imports.settled(id).state()).isEqualTo(ImportState.FINISHED);
        assertThat(patients()).isEqualTo(1158);
    }

    @Test
    void aStopHoldsBetweenTwoPiecesOfTheComparison() {
        ImportId id = checked(TWO);
        jobs.order(id, ImportState.CHECKING, ImportStep.MATCH, true, List.of(ImportState.CHECKED));
        ImportJob job = service.job(id).orElseThrow();
        List<MatchStep> stopped = new AbstractList<>() {
            private final List<MatchStep> steps = PatientMatching.steps(job.settings());

            @Override
            public MatchStep get(int index) {
                if (index == 1) {
                    jobs.requestStop(id);
                }
                return steps.get(index);
            }

            @Override
            public int size() {
                return steps.size();
            }
        };

        assertThat(pieces.match(job, stopped)).isEmpty();
    }

    @Test
    void aStoppedComparisonOfACheckLeavesTheFileAsItWasUploaded() {
        ImportId id = checked(TWO);
        jobs.order(id, ImportState.CHECKING, ImportStep.MATCH, true, List.of(ImportState.CHECKED));
        jobs.requestStop(id);

        process.goOn(service.job(id).orElseThrow());

        assertThat(service.job(id).orElseThrow().state()).isEqualTo(ImportState.NEW);
        assertThat(imports.check(id).counts().added()).isEqualTo(2);
    }

    @Test
    void aProcessThatWasTakenForDeadLeavesTheImportToTheOther() {
        ImportId id = checked(TWO);
        jobs.order(id, ImportState.RUNNING, ImportStep.MATCH, true, List.of(ImportState.CHECKED));
        ImportJob asTheSlowOneKnowsIt = service.job(id).orElseThrow();
        process.goOn(asTheSlowOneKnowsIt);

        assertThatThrownBy(() -> process.goOn(asTheSlowOneKnowsIt)).isInstanceOf(LeftToAnotherException.class);

        assertThat(service.job(id).orElseThrow().state()).isEqualTo(ImportState.FINISHED);
        assertThat(patients()).isEqualTo(2);
    }

    @Test
    void whenTheApplicationIsStoppedTheImportWaitsForTheNextStart() {
        ImportId id = checked(TWO);
        jobs.order(id, ImportState.RUNNING, ImportStep.MATCH, true, List.of(ImportState.CHECKED));
        ImportJob job = service.job(id).orElseThrow();
        ImportStops stops = new ImportStops(progress);
        stops.shutDown();

        assertThatThrownBy(() -> new ImportPieces(progress, rows, transactions, stops)
                        .match(job, PatientMatching.steps(job.settings())))
                .isInstanceOf(LeftToAnotherException.class);

        process.goOn(job);
        assertThat(service.job(id).orElseThrow().state()).isEqualTo(ImportState.FINISHED);
    }

    @Test
    void aCheckThatFailedGoesOnAsACheck() {
        ImportId id = upload(TWO);
        jobs.order(id, ImportState.CHECKING, ImportStep.MATCH, true, List.of(ImportState.NEW));
        progress.fail(id);

        service.resume(id);

        assertThat(imports.settled(id).state()).isEqualTo(ImportState.CHECKED);
        assertThat(patients()).isZero();
    }

    @Test
    void whatWasOrderedJustBeforeAKillIsFoundAtTheNextStart() {
        ImportId id = upload(TWO);
        jobs.order(id, ImportState.CHECKING, ImportStep.READ, true, List.of(ImportState.NEW));

        atStart.wake();

        assertThat(imports.settled(id).state()).isEqualTo(ImportState.CHECKED);
    }

    @Test
    void aBaseThatChangedSinceTheCheckStopsTheRunAndIsToldOf() {
        ImportId first = upload(TWO);
        imports.check(first);
        ImportId second = upload(TWO);
        imports.check(second);
        imports.run(second);

        ImportJob overtaken = imports.run(first);

        assertThat(overtaken.state()).isEqualTo(ImportState.CHECKED);
        assertThat(overtaken.notice()).isEqualTo("dataimport.notice.base-changed");
        assertThat(overtaken.counts().unchanged()).isEqualTo(2);
        assertThat(service.rowCount(first, RowList.CHANGED)).isEqualTo(2);
        assertThat(service.rows(first, RowList.CHANGED, 0, 10))
                .extracting(ImportRow::said)
                .containsOnly(RowOutcome.NEW);
        assertThat(patients()).isEqualTo(2);
    }

    @Test
    void whatWasSeenAgainAfterAnOvertakenCheckIsWhatTheNextRunDoes() {
        ImportId first = checked(TWO);
        imports.run(checked(TWO));
        imports.run(first);

        ImportJob seenAgain = imports.run(first);

        assertThat(seenAgain.state()).isEqualTo(ImportState.FINISHED);
        assertThat(patients()).isEqualTo(2);
    }

    @Test
    void aChangeThatConcernsNoRowDoesNotStopTheRun() {
        ImportId first = checked(TWO);
        imports.run(checked("Номер карты,Фамилия,Имя,Телефон\n77,Лунина,Ева,+79165550000\n"));

        assertThat(imports.run(first).state()).isEqualTo(ImportState.FINISHED);
        assertThat(patients()).isEqualTo(3);
    }

    @Test
    void withoutAGroundNoConsentIsTakenOver() {
        ImportId id = upload(TWO);
        imports.check(id);
        imports.run(id);

        assertThat(consents()).isZero();
    }

    @Test
    void withAGroundConsentsAreTakenOverWithItsWording() {
        ImportId id = upload(TWO);
        service.change(id, service.job(id).orElseThrow().settings().withConsentGround("Анкета пациента"));
        imports.check(id);
        imports.run(id);

        assertThat(consents()).as("e-mail and SMS of both").isEqualTo(4);
        assertThat(sql.sql("SELECT DISTINCT wording FROM consent_record WHERE business_id = :business")
                        .query(String.class)
                        .list())
                .containsExactly("Анкета пациента");
    }

    @Test
    void twoPatientsWhoFitAreNobody() {
        imports.run(checked("ФИО,Телефон,Дата рождения\nИванов Иван Петрович,+79161234567,01.02.1960\n"
                + "Иванов Иван Сергеевич,+79161234567,03.04.1990\n"));

        ImportJob job = imports.check(upload("ФИО,Телефон\nИванов Иван,+79161234567\n"));

        assertThat(job.counts().rejected()).isEqualTo(1);
        assertThat(service.rows(job.id(), RowList.REJECTED, 0, 10).getFirst().problems())
                .extracting(problem -> problem.reason().name())
                .containsExactly("AMBIGUOUS_PATIENT");
    }

    @Test
    void namesThatTheRunAddsAreSeenBeforeIt() {
        imports.run(checked(TWO));

        ImportId visits = checked("Номер карты,Дата и время,Врач,Направление,Сумма,Статус\n"
                + "1,2026-10-01 10:00,Громов Павел,Терапия,1000,Завершён\n");

        assertThat(service.newNames(visits))
                .containsExactly(
                        new NewName(Dictionary.DOCTOR, "Громов Павел", 1),
                        new NewName(Dictionary.DIRECTION, "Терапия", 1));
    }

    @Test
    void rejectedRowsComeBackInTheFilesColumnsWithTheReasonInFront() {
        ImportId id = checked("Номер карты,Фамилия,Имя,Телефон\n1,Иванова,Мария,+79161234567\n,,,+79161234568\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        reports.write(id, ReportedRows.REJECTED, ReportFormat.CSV, Locale.of("ru"), out);

        String[] lines = out.toString(StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).endsWith("Номер карты;Фамилия;Имя;Телефон");
        assertThat(lines[1]).endsWith(";;;;+79161234568").doesNotStartWith(";");
    }

    private ImportId checked(String content) {
        ImportId id = upload(content);
        imports.check(id);
        return id;
    }

    private ImportId upload(String content) {
        return imports.upload("base.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private long patients() {
        return sql.sql("SELECT COUNT(*) FROM patient WHERE business_id = :business")
                .query(Long.class)
                .single();
    }

    private long consents() {
        return sql.sql("SELECT COUNT(*) FROM consent WHERE business_id = :business")
                .query(Long.class)
                .single();
    }
}
