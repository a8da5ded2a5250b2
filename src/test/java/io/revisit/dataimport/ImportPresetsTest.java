package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.FixedValue;
import io.revisit.dataimport.mapping.MappedColumn;
import io.revisit.dataimport.mapping.ReadyPreset;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose mapping a file takes over: a preset's, an earlier import's, that of the import whose rows it mends. */
@DatabaseTest
class ImportPresetsTest {

    private static final String ODD = "Ключ;Кто;Куда звонить;Завёл\n1;Иванова Мария;+79161234567;Гущина\n";

    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportService service;

    @Autowired
    private ImportMappingService mappings;

    @Autowired
    private ImportReportService reports;

    @BeforeEach
    void anEmptyClinic() {
        clinics.openAsOwner();
    }

    @ParameterizedTest
    @CsvSource({
        "small/patients-yclients.csv, YCLIENTS_CLIENTS",
        "small/patients-1c.csv, ONE_C_PATIENTS",
        "small/visits-1c.csv, ONE_C_VISITS"
    })
    void theExportOfAKnownProgramIsKnown(String file, ReadyPreset preset) {
        ImportJob job = job(imports.upload(file));

        assertThat(job.origin()).isEqualTo(new MappingOrigin(MappingOrigin.Kind.READY, preset.name(), null, 0));
        assertThat(job.settings().mapping().columns())
                .extracting(MappedColumn::confidence)
                .containsOnly(MappedColumn.TAKEN_OVER);
    }

    @ParameterizedTest
    @CsvSource({
        "'№ карты;ФИО;Дата рождения;Телефон;Лечащий врач;Последний приём;Статус', IDENT_PATIENTS, STATUS_TAG",
        "'Дата приёма;Начало;Пациент;№ карты;Врач;Кресло;Услуги;Сумма', IDENT_VISITS, GROSS",
        "'PATIENTS_ID;NOM;PRENOM;PATRONYME;NE_LE;POL;TEL', MEDIALOG_PATIENTS, SEX",
        "'BILL_ID;BILL_DATE;FAM;IMYA;OTCH;DATA_R;SUM;TEL', MEDIALOG_VISITS, GROSS"
    })
    void headersOfIdentAndMedialogAreKnown(String headers, ReadyPreset preset, TargetField last) {
        String values = headers.replaceAll("[^;]+", "x");

        ImportJob job = job(upload(headers + "\n" + values + "\n"));

        assertThat(Objects.requireNonNull(job.origin()).name()).isEqualTo(preset.name());
        assertThat(job.settings().mapping().has(last)).isTrue();
    }

    @Test
    void aColumnThatNoPresetKnowsLeavesTheFileToTheGuess() {
        ImportJob job =
                job(upload("ФИО пациента;Тел.;Откуда узнали;Любимый цвет\nИванова Мария;+79161234567;2ГИС;синий\n"));

        assertThat(job.origin()).isNull();
    }

    @Test
    void aSavedPresetIsAppliedToTheNextFileThatItFits() {
        ImportId first = upload(ODD);
        mapOdd(first);
        mappings.save(first, "Наша программа");

        ImportJob other = job(upload("Кто;Завёл;Ключ\nПетров Пётр;Гущина;2\n"));

        assertThat(Objects.requireNonNull(other.origin()).name()).isEqualTo("Наша программа");
        assertThat(fields(other))
                .containsExactly(TargetField.FULL_NAME, TargetField.DIGITIZED_BY, TargetField.CARD_NUMBER);
        assertThat(other.settings().mapping().fixed()).containsExactly(new FixedValue(TargetField.SOURCE, "База 1С"));
    }

    @Test
    void aPresetIsChosenRenamedAndDeleted() {
        ImportId id = upload(ODD);
        mapOdd(id);
        mappings.save(id, "Наша программа");
        PresetId preset = mappings.presets(FileKind.PATIENTS).getFirst().id();
        assertThat(mappings.save(id, " наша ПРОГРАММА "))
                .isEqualTo(new PresetSaving.Refused("dataimport.preset.problem.taken"));
        assertThat(mappings.save(id, " ")).isEqualTo(new PresetSaving.Refused("dataimport.preset.problem.empty"));

        assertThat(mappings.restoreGuess(id)).isTrue();
        assertThat(fields(job(id)))
                .isNotEqualTo(List.of(
                        TargetField.CARD_NUMBER, TargetField.FULL_NAME, TargetField.PHONE, TargetField.DIGITIZED_BY));
        assertThat(mappings.choosePreset(id, preset)).isTrue();
        assertThat(fields(job(id)))
                .containsExactly(
                        TargetField.CARD_NUMBER, TargetField.FULL_NAME, TargetField.PHONE, TargetField.DIGITIZED_BY);

        mappings.rename(preset, "Другое имя");
        assertThat(mappings.presets(FileKind.PATIENTS))
                .extracting(SavedPreset::name)
                .containsExactly("Другое имя");
        mappings.delete(preset);
        assertThat(mappings.presets(FileKind.PATIENTS)).isEmpty();
    }

    @Test
    void anotherClinicHasPresetsOfItsOwn() {
        ImportId id = upload(ODD);
        mappings.save(id, "Наша программа");

        clinics.openAsOwner();

        assertThat(mappings.presets(FileKind.PATIENTS)).isEmpty();
        assertThat(job(upload(ODD)).origin()).isNull();
    }

    @Test
    void aFileWithTheColumnsOfAnEarlierImportTakesOverItsFieldsRulesAndGround() {
        ImportId first = upload(ODD);
        mapOdd(first);
        ImportSettings settings = job(first).settings();
        service.change(
                first,
                settings.withRules(settings.rules().withGeneral(UpdatePolicy.OVERWRITE))
                        .withConsentGround("Анкета"));
        imports.check(first);

        ImportJob again =
                job(imports.upload("next.csv", ODD.replace("Иванова", "Петрова").getBytes(StandardCharsets.UTF_8)));

        assertThat(again.origin()).isEqualTo(new MappingOrigin(MappingOrigin.Kind.EARLIER, "patients.csv", first, 0));
        assertThat(fields(again)).isEqualTo(fields(job(first)));
        assertThat(again.settings().rules().general()).isEqualTo(UpdatePolicy.OVERWRITE);
        assertThat(again.settings().consentGround()).isEqualTo("Анкета");
    }

    @Test
    void aFileThatWasOnlyUploadedIsNoExample() {
        mapOdd(upload(ODD));

        assertThat(job(upload(ODD)).origin()).isNull();
    }

    @Test
    void mendedRowsAreKnownAndGoOnWhereTheFirstImportStood() {
        ImportId first = upload(
                "Номер карты;Кто;Телефон;Дата рождения\n1;Иванова Мария;+79161234567;31.02.1990\n;;+79161234568;\n"
                        + "3;Ким Анна;;\n4;;;\n");
        ImportJob done = checkedAndRun(first);
        assertThat(done.counts().rejected()).isEqualTo(2);

        String mended = reported(first, ReportedRows.BOTH).replace(";;+79161234568", ";Петров Пётр;+79161234568");
        ImportId second = imports.upload("mended.csv", mended.getBytes(StandardCharsets.UTF_8));

        assertThat(job(second).origin())
                .isEqualTo(new MappingOrigin(MappingOrigin.Kind.MENDED, "patients.csv", first, 2));
        assertThat(fields(job(second)).getFirst()).isEqualTo(TargetField.IGNORE);
        ImportJob after = checkedAndRun(second);
        assertThat(after.counts().added()).isOne();
        assertThat(after.counts().rejected()).isOne();
        assertThat(reports.together(first)).contains(new MendedTotals(first, "patients.csv", 4, 3, 1));
        assertThat(reports.together(second)).isEqualTo(reports.together(first));
    }

    @Test
    void rowsThatWereMendedInVainAreMendedAgain() {
        ImportId first = upload("Номер карты;Кто;Телефон\n1;Иванова Мария;+79161234567\n2;;\n3;;\n");
        checkedAndRun(first);
        ImportId second = imports.upload(
                "second.csv",
                reported(first, ReportedRows.REJECTED)
                        .replace("2;;", "2;Ким Анна;")
                        .getBytes(StandardCharsets.UTF_8));
        checkedAndRun(second);

        ImportId third = imports.upload(
                "third.csv",
                reported(second, ReportedRows.REJECTED)
                        .replace("3;;", "3;Ли Ева;")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(Objects.requireNonNull(job(third).origin()).earlier()).isEqualTo(second);
        checkedAndRun(third);
        assertThat(reports.together(first)).contains(new MendedTotals(first, "patients.csv", 3, 3, 0));
    }

    private ImportJob checkedAndRun(ImportId id) {
        imports.check(id);
        return imports.run(id);
    }

    private String reported(ImportId id, ReportedRows rows) {
        var out = new ByteArrayOutputStream();
        reports.write(id, rows, ReportFormat.CSV, Locale.of("ru"), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void mapOdd(ImportId id) {
        ImportSettings settings = job(id).settings();
        service.change(
                id,
                settings.withMapping(settings.mapping()
                        .withField(0, TargetField.CARD_NUMBER)
                        .withField(1, TargetField.FULL_NAME)
                        .withField(2, TargetField.PHONE)
                        .withField(3, TargetField.DIGITIZED_BY)
                        .withFixed(new FixedValue(TargetField.SOURCE, "База 1С"))));
    }

    private static List<TargetField> fields(ImportJob job) {
        return job.settings().mapping().columns().stream()
                .map(MappedColumn::field)
                .toList();
    }

    private ImportJob job(ImportId id) {
        return service.job(id).orElseThrow();
    }

    private ImportId upload(String csv) {
        return imports.upload("patients.csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
