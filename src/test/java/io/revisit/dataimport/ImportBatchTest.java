package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.revisit.dataimport.mapping.TargetField;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that were uploaded together are imported one after the other, and stop where a person is needed. */
@DatabaseTest
class ImportBatchTest {

    private static final String VISITS =
            "Номер карты;Дата и время;Врач;Сумма;Статус\n1;2026-10-01 10:00;Громов;1000;Завершён\n";
    private static final String PATIENTS = "Номер карты;ФИО;Телефон\n1;Иванова Мария;+79161234567\n";

    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportService service;

    @Autowired
    private ImportBatchService batches;

    @BeforeEach
    void anEmptyClinic() {
        clinics.openAsOwner();
    }

    @Test
    void patientsComeBeforeVisitsAndTheOrderCanBeChanged() {
        ImportId visits = upload("visits.csv", VISITS);
        ImportId patients = upload("patients.csv", PATIENTS);

        BatchId batch = batches.create(List.of(visits, patients));

        assertThat(files(batch)).containsExactly(patients, visits);
        batches.changeOrder(batch, visits, true);
        assertThat(files(batch)).containsExactly(visits, patients);
        assertThat(batches.batchOf(visits)).contains(batch);
    }

    @Test
    void visitsAreCheckedWhenTheirPatientsAreInTheBase() {
        ImportId visits = upload("visits.csv", VISITS);
        BatchId batch = batches.create(List.of(visits, upload("patients.csv", PATIENTS)));

        ImportBatch ended = imported(batch);

        assertThat(ended.state()).isEqualTo(ImportBatch.State.FINISHED);
        assertThat(ended.files()).extracting(ImportJob::state).containsOnly(ImportState.FINISHED);
        assertThat(service.job(visits).orElseThrow().counts().added()).isOne();
        assertThat(batches.start(batch)).isFalse();
    }

    @Test
    void whatWasCheckedTooEarlyIsCheckedAnew() {
        ImportId visits = upload("visits.csv", VISITS);
        assertThat(imports.check(visits).counts().rejected()).isOne();

        imported(batches.create(List.of(visits, upload("patients.csv", PATIENTS))));

        assertThat(service.job(visits).orElseThrow().counts().added()).isOne();
    }

    @Test
    void aFileWhoseRowsAreAllRejectedStopsTheOthers() {
        ImportId bad = upload("bad.csv", "Номер карты;ФИО;Телефон\n;;\n;Иванова;\n".replace(";;\n", ";x;нет\n"));
        ImportId visits = upload("visits.csv", VISITS);

        ImportBatch ended = imported(batches.create(List.of(bad, visits)));

        assertThat(ended.state()).isEqualTo(ImportBatch.State.STOPPED);
        assertThat(ended.notice()).isEqualTo("dataimport.batch.all-rejected");
        assertThat(ended.stoppedAt()).isEqualTo(bad);
        assertThat(service.job(visits).orElseThrow().state()).isEqualTo(ImportState.NEW);
    }

    @Test
    void aFileWithoutANecessaryColumnStopsTheOthersAndGoesOnWhenItIsNamed() {
        ImportId bad = upload("bad.csv", PATIENTS);
        ImportSettings settings = service.job(bad).orElseThrow().settings();
        service.change(bad, settings.withMapping(settings.mapping().withField(1, TargetField.IGNORE)));
        BatchId batch = batches.create(List.of(bad, upload("visits.csv", VISITS)));

        assertThat(imported(batch).notice()).isEqualTo("dataimport.batch.unmapped");
        service.change(bad, settings);

        assertThat(imported(batch).state()).isEqualTo(ImportBatch.State.FINISHED);
    }

    @Test
    void anotherClinicSeesNothingOfIt() {
        BatchId batch = batches.create(List.of(upload("patients.csv", PATIENTS)));

        clinics.openAsOwner();

        assertThat(batches.batch(batch)).isEmpty();
        assertThat(batches.start(batch)).isFalse();
    }

    private ImportBatch imported(BatchId batch) {
        assertThat(batches.start(batch)).isTrue();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> batches.batch(batch).orElseThrow().state() != ImportBatch.State.RUNNING);
        return batches.batch(batch).orElseThrow();
    }

    private List<ImportId> files(BatchId batch) {
        return batches.batch(batch).orElseThrow().files().stream()
                .map(ImportJob::id)
                .toList();
    }

    private ImportId upload(String name, String csv) {
        return imports.upload(name, csv.getBytes(StandardCharsets.UTF_8));
    }
}
