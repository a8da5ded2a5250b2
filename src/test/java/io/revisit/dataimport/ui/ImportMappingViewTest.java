package io.revisit.dataimport.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.dataimport.BatchId;
import io.revisit.dataimport.ImportBatch;
import io.revisit.dataimport.ImportBatchService;
import io.revisit.dataimport.ImportId;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.mapping.FixedValue;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.ui.StatusBadge;
import io.revisit.testing.Clinics;
import io.revisit.testing.Imports;
import io.revisit.testing.ViewTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person sees and says about columns: values for all rows, presets, files together. */
class ImportMappingViewTest extends ViewTest {

    private static final String PATIENTS = "Номер карты;ФИО;Телефон\n1;Иванова Мария;+79161234567\n";

    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportService service;

    @Autowired
    private ImportBatchService batches;

    @Autowired
    private TenantSql sql;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
    }

    @Test
    void aValueForAllRowsIsCheckedWhereItIsTypedAndKept() {
        ImportId id = upload("patients.csv", PATIENTS);
        open(ImportNavigation.path(id));

        fixedField().setValue(TargetField.SEX);
        TextField value = _get(TextField.class, spec -> spec.withLabel("Значение"));
        _setValue(value, "непонятно");
        click("Добавить");
        assertThat(value.getErrorMessage()).isEqualTo("Пол не удалось прочитать. Напишите «м» или «ж»");
        assertThat(value.getValue()).isEqualTo("непонятно");
        _setValue(value, "ж");
        click("Добавить");

        assertThat(fixed(id)).containsExactly(new FixedValue(TargetField.SEX, "ж"));
        _get(Span.class, spec -> spec.withText("Пол: ж"));
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getAriaLabel()
                        .filter("Убрать значение поля «Пол»"::equals)
                        .isPresent())));
        assertThat(fixed(id)).isEmpty();
    }

    @Test
    void theExportOfAKnownProgramIsNamedAndWhatAPersonChoseIsSaid() {
        ImportId id = imports.upload("small/patients-yclients.csv");
        open(ImportNavigation.path(id));

        assertThat(_find(
                        Span.class,
                        spec -> spec.withPredicate(text -> text.getText().startsWith("Похоже на выгрузку YCLIENTS"))))
                .hasSize(1);
        assertThat(badges()).contains("По шаблону").doesNotContain("Выбрано вами");
        columnField("Имя").setValue(TargetField.GIVEN_NAME);
        assertThat(badges()).contains("Выбрано вами");
    }

    @Test
    void aMappingIsSavedAsAPresetAndChosen() {
        ImportId id = upload("patients.csv", PATIENTS);
        open(ImportNavigation.path(id));

        click("Сохранить как шаблон…");
        click("Сохранить");
        TextField name = _get(TextField.class, spec -> spec.withLabel("Название шаблона"));
        assertThat(name.getErrorMessage()).isEqualTo("Напишите название");
        _setValue(name, "Наша программа");
        click("Сохранить");

        assertThat(_get(Select.class, spec -> spec.withLabel("Шаблон столбцов")).getValue())
                .isNotNull();
        _get(Span.class, spec -> spec.withText("Применён шаблон «Наша программа»."));
        _get(Button.class, spec -> spec.withText("Удалить шаблон"));
    }

    @Test
    void filesUploadedTogetherAreImportedByOneButton() {
        ImportId visits = upload(
                "visits.csv", "Номер карты;Дата и время;Врач;Сумма;Статус\n1;2026-10-01 10:00;Громов;1000;Завершён\n");
        BatchId batch = batches.create(List.of(visits, upload("patients.csv", PATIENTS)));
        open("import/batch/" + batch.value());
        assertThat(_find(
                        Anchor.class,
                        spec -> spec.withPredicate(link -> link.getText().endsWith(".csv"))))
                .extracting(Anchor::getText)
                .containsExactly("patients.csv", "visits.csv");

        click("Загрузить все по порядку");
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(120))
                .until(() -> batches.batch(batch).orElseThrow().state() == ImportBatch.State.FINISHED);
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));

        _get(Paragraph.class, spec -> spec.withText("Все файлы загружены."));
    }

    @Test
    void aPatientsHistoryNamesTheFileAndTheRowAndLeadsToTheImport() {
        ImportId id = upload("base.csv", PATIENTS);
        imports.check(id);
        imports.run(id);
        PatientId patient = new PatientId(sql.sql("SELECT id FROM patient WHERE business_id = :business")
                .query(Long.class)
                .single());

        open("patients/" + patient.value());

        Anchor link = _get(Anchor.class, spec -> spec.withText("Добавлен при импорте: base.csv, строка 2"));
        assertThat(link.getHref()).isEqualTo(ImportNavigation.path(id));
    }

    private List<FixedValue> fixed(ImportId id) {
        return service.job(id).orElseThrow().settings().mapping().fixed();
    }

    private static List<String> badges() {
        return _find(StatusBadge.class).stream()
                .map(badge -> badge.getElement().getTextRecursively())
                .toList();
    }

    private ImportId upload(String name, String csv) {
        return imports.upload(name, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    @SuppressWarnings("unchecked")
    private static Select<TargetField> fixedField() {
        return _get(Select.class, spec -> spec.withLabel("Поле"));
    }

    @SuppressWarnings("unchecked")
    private static Select<TargetField> columnField(String column) {
        String label = "Что в столбце «" + column + "»";
        return _get(
                Select.class,
                spec -> spec.withPredicate(
                        select -> label.equals(select.getAriaLabel().orElse(""))));
    }
}
