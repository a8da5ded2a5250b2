package io.revisit.patient.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.PatientId;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldEntry;
import io.revisit.patient.customfield.CustomFieldService;
import io.revisit.patient.customfield.CustomFieldType;
import io.revisit.patient.customfield.CustomOption;
import io.revisit.patient.customfield.CustomValue;
import io.revisit.security.Role;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.testing.Clinics;
import io.revisit.testing.CustomFieldSet;
import io.revisit.testing.Exported;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CustomFieldViewsTest extends ViewTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private CustomFieldSet set;

    @Autowired
    private CustomFieldService fields;

    private BusinessId clinic;
    private PatientId maria;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
        maria = patients.aPatient().stored();
    }

    @Test
    void aChoiceIsAddedInTheSettingsWithItsOptions() {
        open("settings?tab=fields");

        click("Добавить поле");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Название")), "Группа крови");
        _setValue(type(), CustomFieldType.CHOICE);
        List<TextField> lines = optionLines();
        _setValue(lines.get(0), "I+");
        _setValue(lines.get(1), "II+");
        click("Сохранить");

        assertThat(_find(CustomFieldEditor.class)).isEmpty();
        assertThat(GridKt._getFormattedRow(grid(), 0)).contains("Группа крови", "Выбор из списка: I+, II+");
        assertThat(set.of("Группа крови").options())
                .extracting(CustomOption::name)
                .containsExactly("I+", "II+");
    }

    @Test
    void aFieldWithoutANameIsRefusedAtTheName() {
        open("settings?tab=fields");

        click("Добавить поле");
        click("Сохранить");

        assertThat(_get(TextField.class, spec -> spec.withLabel("Название")).getErrorMessage())
                .isEqualTo("Введите название поля");
        assertThat(fields.fields()).isEmpty();
    }

    @Test
    void fieldsAreMovedAndArchived() {
        set.add("Рост", CustomFieldType.NUMBER);
        set.add("Вес", CustomFieldType.NUMBER);
        open("settings?tab=fields");

        press("Поле «Вес» выше");
        assertThat(fields.fields()).extracting(CustomField::name).containsExactly("Вес", "Рост");
        press("В архив");
        assertThat(fields.fields()).extracting(CustomField::name).containsExactly("Рост");
        click("Отменить");
        assertThat(fields.fields()).hasSize(2);
    }

    @Test
    void theTypeOfAFilledFieldIsFixed() {
        CustomField height = set.add("Рост", CustomFieldType.NUMBER);
        set.type(maria, height, new CustomValue.Number(BigDecimal.TEN));
        open("settings?tab=fields");

        GridKt._clickItem(grid(), 0);

        assertThat(type().isReadOnly()).isTrue();
    }

    @Test
    void anAdministratorHasNoTabOfFields() {
        clinics.signIn(clinic, Role.OWNER);
        open("settings?tab=fields");
        assertThat(_find(Tab.class)).extracting(Tab::getLabel).contains("Поля пациента");
    }

    @Test
    void theCardShowsTheFieldsAndStoresWhatIsTyped() {
        set.add("Рост", CustomFieldType.NUMBER);
        CustomField blood = set.add("Группа крови", CustomFieldType.CHOICE, "I+", "II+");
        set.type(maria, blood, new CustomValue.Chosen(blood.options().getFirst()));
        open("patients/" + maria.value() + "?tab=data");

        assertThat(this.<CustomOption>select("Группа крови").getValue().name()).isEqualTo("I+");
        _setValue(height(), new BigDecimal("170.5"));
        _setValue(this.<CustomOption>select("Группа крови"), null);
        click("Сохранить");

        assertThat(set.of(maria)).containsOnlyKeys("Рост").containsEntry("Рост", "170,5");
    }

    @Test
    void aWrongValueIsSaidAtItsField() {
        set.add("Рост", CustomFieldType.NUMBER);
        open("patients/" + maria.value() + "?tab=data");

        _setValue(height(), new BigDecimal("1.23456"));
        click("Сохранить");

        assertThat(height().getErrorMessage()).isEqualTo("Не больше 4 знаков после запятой");
        assertThat(set.of(maria)).isEmpty();
    }

    @Test
    void theListAsAFileHasAColumnForEachField() {
        CustomField height = set.add("Рост", CustomFieldType.NUMBER);
        set.add("Аллергия", CustomFieldType.TEXT);
        set.type(maria, height, new CustomValue.Number(new BigDecimal("170.5")));
        open("patients");

        List<List<String>> lines = Exported.csv();
        assertThat(lines.getFirst()).endsWith("Рост", "Аллергия");
        assertThat(lines.get(1)).endsWith("170,5", "");
    }

    @SuppressWarnings("unchecked")
    private static LazyGrid<CustomFieldEntry> grid() {
        return _get(LazyGrid.class);
    }

    private static List<TextField> optionLines() {
        return _find(TextField.class).stream()
                .filter(field -> field.getAriaLabel()
                        .filter(label -> label.startsWith("Вариант"))
                        .isPresent())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Select<CustomFieldType> type() {
        return _get(Select.class, spec -> spec.withLabel("Что в нём"));
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    private static BigDecimalField height() {
        return _get(BigDecimalField.class, spec -> spec.withLabel("Рост"));
    }

    /** In the first row, by its label or text. */
    private static void press(String label) {
        for (int row = 0; row < GridKt._size(grid()); row++) {
            var found = GridKt._getCellComponent(grid(), row, "actions")
                    .getChildren()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .filter(button -> label.equals(button.getText())
                            || label.equals(button.getAriaLabel().orElse("")))
                    .findFirst();
            if (found.isPresent()) {
                _click(found.get());
                return;
            }
        }
        throw new AssertionError("No button " + label);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
