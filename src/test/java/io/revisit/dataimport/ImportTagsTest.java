package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.patient.Tag;
import io.revisit.patient.TagDictionary;
import io.revisit.patient.TagId;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagSaving;
import io.revisit.patient.TagService;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import io.revisit.testing.Patients;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an import and its undo do to tags. */
@DatabaseTest
class ImportTagsTest {
    private static final String TAGGED = "Номер карты,ФИО,Телефон,Категории\n77,Иванова Мария,+79161234567,VIP\n";

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportUndoService undos;

    @Autowired
    private TagService tags;

    @Autowired
    private TagDictionary dictionary;

    @Autowired
    private PatientService service;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
    }

    @Test
    void aFileThatNamesAnArchivedTagBringsItBackAndUndoingArchivesItAgain() {
        TagId vip = ((TagSaving.Saved) tags.create(TagKind.CATEGORY, "VIP")).tag();
        dictionary.setArchived(vip, true);

        ImportId id = run(TAGGED);
        assertThat(tags.tags()).extracting(Tag::id).containsExactly(vip);
        assertThat(service.count(PatientFilter.ALL.withTag(vip))).isEqualTo(1);

        undo(id);
        assertThat(tags.tags()).isEmpty();
        assertThat(dictionary.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.archived()).isTrue();
            assertThat(entry.patients()).isZero();
        });
    }

    @Test
    void undoneVisitsTakeTheTagsOfTheirDoctorAndDirectionAlong() {
        patients.aPatient().named("Иванова Мария").withCard("77").stored();
        ImportId id = run("Номер визита,Номер карты,Дата и время,Врач,Направление,Сумма,Статус\n"
                + "V1,77,2026-10-01 10:00,Громов Павел,Терапия,1000,Завершён\n");
        assertThat(row().tags())
                .extracting(PatientRow.Carried::main, carried -> carried.tag().name())
                .containsExactly(tuple(true, "Громов Павел"), tuple(true, "Терапия"));

        undo(id);

        assertThat(row().tags()).isEmpty();
        assertThat(dictionary.entries()).isEmpty();
    }

    private PatientRow row() {
        return service.page(PatientFilter.ALL, PatientSort.BY_NAME, 0, 10).getFirst();
    }

    private ImportId run(String csv) {
        ImportId id = imports.upload("file.csv", csv.getBytes(StandardCharsets.UTF_8));
        imports.check(id);
        assertThat(imports.run(id).state()).isEqualTo(ImportState.FINISHED);
        return id;
    }

    private void undo(ImportId id) {
        undos.undo(id, false);
        assertThat(imports.settled(id).state()).isEqualTo(ImportState.UNDONE);
    }
}
