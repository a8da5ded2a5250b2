package io.revisit.dataimport.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.revisit.dataimport.ImportCounts;
import io.revisit.dataimport.ImportId;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportRow;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.ImportState;
import io.revisit.dataimport.RowList;
import io.revisit.dataimport.UpdatePolicy;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.ProgressPanel;
import io.revisit.testing.Clinics;
import io.revisit.testing.Imports;
import io.revisit.testing.TestBase;
import io.revisit.testing.TestFiles;
import io.revisit.testing.ViewTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportViewTest extends ViewTest {
    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportTexts texts;

    @Autowired
    private ImportService service;

    @Autowired
    private TenantSql sql;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
    }

    @Test
    void aFileIsUploadedCheckedImportedAndReported() {
        open("import/new");

        upload("patients-clean.csv", file("patients-clean.csv"));
        assertThat(address()).isEqualTo("import/" + latest().value());
        assertThat(fieldOf("Номер карты").getValue()).isEqualTo(TargetField.CARD_NUMBER);

        click("Проверить");
        _get(ProgressPanel.class);
        awaitEnd();
        assertThat(_get(Tabs.class)
                        .getSelectedTab()
                        .getChildren()
                        .map(part -> part.getElement().getText()))
                .startsWith("Новые");
        assertThat(GridKt._size(rows())).isEqualTo(1158);

        click("Добавить 1\u00a0158, изменить 0");
        awaitEnd();
        _get(H2.class, spec -> spec.withText("Добавлено 1\u00a0158, изменено 0"));
        _get(Button.class, spec -> spec.withText("Открыть пациентов"));
        assertThat(service.job(latest()).map(ImportJob::state)).contains(ImportState.FINISHED);
    }

    @Test
    void withoutAPatientNameTheFileCannotBeChecked() {
        ImportId id = imports.upload("patients.csv", text("ФИО;Телефон\nИванова Мария;+79123456789\n"));
        open(ImportNavigation.path(id));
        assertThat(_get(Button.class, spec -> spec.withText("Проверить")).isEnabled())
                .isTrue();

        _setValue(fieldOf("ФИО"), TargetField.IGNORE);

        _get(ListItem.class, spec -> spec.withText("Укажите столбец с именем пациента: ФИО целиком, фамилию или имя."));
        assertThat(_get(Button.class, spec -> spec.withText("Проверить")).isEnabled())
                .isFalse();
    }

    @Test
    void consentsAreTakenOverOnANamedGroundOnly() {
        ImportId id = imports.upload("patients-clean.csv", file("patients-clean.csv"));
        open(ImportNavigation.path(id));
        assertThat(_find(
                        Paragraph.class,
                        spec -> spec.withPredicate(text -> text.getText().startsWith("Основание не указано"))))
                .hasSize(1);

        _setValue(
                _get(TextField.class, spec -> spec.withLabel("На каком основании есть согласие на рассылку")),
                "Анкета");
        policy().setValue(UpdatePolicy.OVERWRITE);

        ImportJob job = service.job(id).orElseThrow();
        assertThat(job.settings().consentGround()).isEqualTo("Анкета");
        assertThat(job.settings().rules().general()).isEqualTo(UpdatePolicy.OVERWRITE);
    }

    @Test
    void theKindOfTheFileCanBeCorrected() {
        ImportId id = imports.upload("patients.csv", text("ФИО;Телефон\nИванова Мария;+79123456789\n"));
        open(ImportNavigation.path(id));

        setValue("Что в файле", FileKind.VISITS);

        assertThat(service.job(id).map(ImportJob::kind)).contains(FileKind.VISITS);
        _get(ListItem.class, spec -> spec.withText("Укажите столбец с датой визита."));
    }

    @Test
    void rowsThatCannotBeReadExplainThemselves() {
        ImportId id = imports.upload(
                "patients.csv",
                text("ФИО;Телефон;Дата рождения\nИванова Мария;+79123456789;31.02.1990\n;;\n" + ";+79120000000;\n"));
        imports.check(id);

        open(ImportNavigation.path(id) + "?list=warned");

        assertThat(GridKt._size(rows())).isEqualTo(1);
        assertThat(explanation(RowList.WARNED))
                .isEqualTo("Дата рождения: «31.02.1990» — Такой даты не бывает или её не удалось прочитать");
        open(ImportNavigation.path(id) + "?list=rejected");
        assertThat(GridKt._size(rows())).isEqualTo(1);
        assertThat(GridKt._getFormattedRow(rows(), 0)).contains("+79120000000");
        assertThat(_find(
                        Anchor.class,
                        spec -> spec.withPredicate(link -> link.getElement().hasAttribute("download"))))
                .extracting(link -> link.getAriaLabel().orElse(""))
                .containsExactly(
                        "Отклонённые, файл CSV",
                        "Отклонённые, файл XLSX",
                        "С предупреждениями, файл CSV",
                        "С предупреждениями, файл XLSX",
                        "И те и другие, файл CSV",
                        "И те и другие, файл XLSX");
    }

    @Test
    void namesThatTheRunAddsAreListedBeforeIt() {
        imports.all("small/patients-clean.csv");
        ImportId id = imports.upload("small/visits-clean.csv");
        imports.check(id);

        open(ImportNavigation.path(id));

        _get(H2.class, spec -> spec.withText("Появятся в справочниках"));
        assertThat(_find(
                        ListItem.class,
                        spec -> spec.withPredicate(item -> item.getText()
                                .startsWith(service.newNames(id).getFirst().name()))))
                .hasSize(1);
    }

    @Test
    void theColumnsOfACheckedFileCanBeGoneBackTo() {
        ImportId id = imports.upload("patients.csv", text("ФИО;Телефон\nИванова Мария;+79123456789\n"));
        imports.check(id);

        open(ImportNavigation.path(id) + "?step=columns");
        setField("Телефон", TargetField.IGNORE);

        assertThat(service.job(id).map(ImportJob::state)).contains(ImportState.NEW);
    }

    @Test
    void theHistoryShowsWhatBecameOfEachFile() {
        ImportJob done = imports.all("small/patients-clean.csv");

        open("import");

        ImportJob shown = (ImportJob) GridKt._get(_get(LazyGrid.class), 0);
        assertThat(shown.id()).isEqualTo(done.id());
        ImportCounts counts = shown.counts();
        assertThat(counts.added()).isEqualTo(1158);
    }

    @Test
    void whoeverLeavesAndComesBackFindsTheProgress() {
        ImportId id = imports.upload("small/patients-clean.csv");
        sql.sql("UPDATE import_job SET state = 'RUNNING', step = 'WRITE', rows_done = 500 "
                        + "WHERE business_id = :business AND id = :id")
                .param("id", id.value())
                .update();

        open(ImportNavigation.path(id));
        assertProgress();
        open("patients");
        open(ImportNavigation.path(id));

        assertProgress();
    }

    private static void assertProgress() {
        _get(_get(ProgressPanel.class), Paragraph.class, spec -> spec.withText("500 из 1\u00a0158 строк"));
    }

    @Test
    void anImportOfAnotherClinicIsNotShown() {
        ImportId id = imports.upload("patients.csv", text("ФИО;Телефон\nИванова Мария;+79123456789\n"));
        clinics.openAsOwner();

        open(ImportNavigation.path(id));

        _get(Span.class, spec -> spec.withText("Такой загрузки нет: возможно, ссылка устарела."));
    }

    private static void upload(String name, byte[] content) {
        UploadKt._upload(_get(Upload.class), name, content);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    /** Waits for the background task and lets the window look, as its poll would. */
    private void awaitEnd() {
        imports.settled(latest());
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
    }

    private ImportId latest() {
        return service.history(0, 1).getFirst().id();
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    @SuppressWarnings("unchecked")
    private static Select<TargetField> fieldOf(String column) {
        String label = "Что в столбце «" + column + "»";
        return _get(
                Select.class,
                spec -> spec.withPredicate(
                        select -> label.equals(select.getAriaLabel().orElse(""))));
    }

    private static void setField(String column, TargetField field) {
        fieldOf(column).setValue(field);
    }

    @SuppressWarnings("unchecked")
    private static <T> void setValue(String label, T value) {
        ((Select<T>) _get(Select.class, spec -> spec.withLabel(label))).setValue(value);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<UpdatePolicy> policy() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("Если пациент уже есть в базе"));
    }

    @SuppressWarnings("unchecked")
    private static LazyGrid<ImportRow> rows() {
        return _get(LazyGrid.class);
    }

    private String explanation(RowList list) {
        ImportJob job = service.job(latest()).orElseThrow();
        ImportRow row = service.rows(job.id(), list, 0, 1).getFirst();
        return texts.explanation(job, row).getFirst();
    }

    private static byte[] text(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String name) {
        try (InputStream file = TestFiles.open(TestBase.SMALL, name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
