package io.revisit.dataimport.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.vaadin.flow.component.html.Anchor;
import io.revisit.dataimport.ImportId;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.MappingOrigin;
import io.revisit.dataimport.mapping.ReadyPreset;
import io.revisit.patient.PatientId;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagSaving;
import io.revisit.patient.TagService;
import io.revisit.testing.Clinics;
import io.revisit.testing.Exported;
import io.revisit.testing.Imports;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import io.revisit.testing.Visits;
import io.revisit.visit.VisitStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What we export we import: out of one clinic into an empty one, and the same comes out again. */
class OwnExportTest extends ViewTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private TagService tags;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportService service;

    @BeforeEach
    void aClinicWithAFamilyAndItsVisits() {
        clinics.openAsOwner();
        PatientId anna = patients.aPatient()
                .named("Петрова Анна Ивановна")
                .withPhone("+79120000000")
                .withCard("=7")
                .digitizedOn(LocalDate.of(2026, 3, 12))
                .stored();
        PatientId son = patients.aPatient()
                .named("Петров Пётр")
                .withPhone("+79120000000")
                .stored();
        PatientId phoneless =
                patients.aPatient().named("Яковлева Юлия").withCard("00012").stored();
        tag(anna, TagKind.CATEGORY, "VIP");
        tag(anna, TagKind.FREE, "@новый");
        tag(son, TagKind.STATUS, "В лечении");
        visits.of(anna)
                .on(LocalDate.of(2026, 5, 3))
                .at("10:30")
                .by(visits.doctor("Громов П. О."))
                .in(visits.direction("Терапия"))
                .creditedTo(visits.staff("Ольга"))
                .costing("1250.50")
                .stored();
        visits.of(son)
                .on(LocalDate.of(2026, 6, 1))
                .at("12:00")
                .being(VisitStatus.NO_SHOW)
                .stored();
        visits.of(phoneless)
                .on(LocalDate.of(2026, 7, 1))
                .at("09:15")
                .costing("300")
                .stored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "XLSX"})
    void anExportMapsWhollyByItselfAndBringsTheSameData(String format) {
        open("patients");
        byte[] patientFile = file(format);
        List<List<String>> patientLines = Exported.csv();
        open("visits");
        byte[] visitFile = file(format);
        List<List<String>> visitLines = Exported.csv();

        clinics.openAsOwner();
        ImportJob patientImport = imported(patientFile, format, ReadyPreset.REVISIT_PATIENTS);
        ImportJob visitImport = imported(visitFile, format, ReadyPreset.REVISIT_VISITS);

        assertThat(patientImport.counts().added()).isEqualTo(3);
        assertThat(patientImport.counts().warned()).isZero();
        assertThat(visitImport.counts().added()).isEqualTo(3);
        assertThat(visitImport.counts().warned()).isZero();
        open("patients");
        assertThat(Exported.csv()).isEqualTo(patientLines);
        open("visits");
        assertThat(Exported.csv()).isEqualTo(visitLines);
    }

    private ImportJob imported(byte[] file, String format, ReadyPreset preset) {
        ImportId id = imports.upload("export." + format.toLowerCase(Locale.ROOT), file);
        assertThat(service.job(id).orElseThrow().origin())
                .isEqualTo(new MappingOrigin(MappingOrigin.Kind.READY, preset.name(), null, 0));
        imports.check(id);
        return imports.run(id);
    }

    private void tag(PatientId patient, TagKind kind, String name) {
        TagSaving.Saved tag = (TagSaving.Saved) tags.create(kind, name);
        tags.tag(List.of(patient), tag.tag());
    }

    private static byte[] file(String label) {
        return DownloadKt._download(_get(
                Anchor.class,
                spec -> spec.withPredicate(
                        link -> link.getAriaLabel().filter(label::equals).isPresent())));
    }
}
