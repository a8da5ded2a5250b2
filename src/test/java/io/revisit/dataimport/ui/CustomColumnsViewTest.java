package io.revisit.dataimport.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.dataimport.ImportId;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.mapping.CustomTarget;
import io.revisit.dataimport.mapping.MappedColumn;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldType;
import io.revisit.testing.Clinics;
import io.revisit.testing.CustomFieldSet;
import io.revisit.testing.Imports;
import io.revisit.testing.ViewTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CustomColumnsViewTest extends ViewTest {

    private static final String FILE =
            "ФИО;Телефон;Рост\nИванова Мария;+79123456789;170\nПетров Пётр;+79123456780;182\n";

    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportService service;

    @Autowired
    private CustomFieldSet set;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
    }

    @Test
    void anUnknownColumnBecomesANewFieldWithTheNameAndTypeThatAPersonLeaves() {
        ImportId id = upload();
        open(ImportNavigation.path(id));

        _setValue(fieldOf("Рост"), TargetField.CUSTOM);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Название")).getValue())
                .isEqualTo("Рост");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Название")), "Рост, см");
        click("Загружать в это поле");

        assertThat(column(id).custom()).isEqualTo(new CustomTarget(null, "Рост, см", CustomFieldType.NUMBER));
        _get(Button.class, spec -> spec.withText("Новое поле «Рост, см» — Число"));
    }

    @Test
    void whoClosesTheDialogLeavesTheColumnOut() {
        ImportId id = upload();
        open(ImportNavigation.path(id));

        _setValue(fieldOf("Рост"), TargetField.CUSTOM);
        click("Отмена");

        assertThat(fieldOf("Рост").getValue()).isEqualTo(TargetField.IGNORE);
        assertThat(column(id).field()).isEqualTo(TargetField.IGNORE);
    }

    @Test
    void aColumnIsReadAsAFieldThatIsThere() {
        CustomField height = set.add("Рост пациента", CustomFieldType.NUMBER);
        ImportId id = upload();
        open(ImportNavigation.path(id));

        _setValue(fieldOf("Рост"), TargetField.CUSTOM);
        _setValue(which(), Optional.of(height));
        click("Загружать в это поле");

        assertThat(column(id).custom()).isEqualTo(CustomTarget.of(height));
    }

    @Test
    void aNewFieldCannotHaveTheNameOfAnother() {
        set.add("Вес", CustomFieldType.NUMBER);
        ImportId id = upload();
        open(ImportNavigation.path(id));

        _setValue(fieldOf("Рост"), TargetField.CUSTOM);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Название")), "вес");
        click("Загружать в это поле");

        assertThat(_get(TextField.class, spec -> spec.withLabel("Название")).isInvalid())
                .isTrue();
        assertThat(column(id).field()).isEqualTo(TargetField.IGNORE);
    }

    @Test
    void theCheckSaysWhichFieldsTheRunAdds() {
        ImportId id = upload();
        open(ImportNavigation.path(id));
        _setValue(fieldOf("Рост"), TargetField.CUSTOM);
        click("Загружать в это поле");
        imports.check(id);

        open(ImportNavigation.path(id));

        _get(ListItem.class, spec -> spec.withText("Рост (Число) — 2 строки"));
        assertThat(_find(CustomColumnDialog.class)).isEmpty();
    }

    private ImportId upload() {
        return imports.upload("patients.csv", FILE.getBytes(StandardCharsets.UTF_8));
    }

    private MappedColumn column(ImportId id) {
        return service.job(id).orElseThrow().settings().mapping().columns().get(2);
    }

    @SuppressWarnings("unchecked")
    private static Select<TargetField> fieldOf(String header) {
        return _get(
                Select.class,
                spec -> spec.withPredicate(select -> select.getAriaLabel()
                        .filter(label -> label.equals("Что в столбце «" + header + "»"))
                        .isPresent()));
    }

    @SuppressWarnings("unchecked")
    private static Select<Optional<CustomField>> which() {
        return _get(Select.class, spec -> spec.withLabel("Куда загружать"));
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
