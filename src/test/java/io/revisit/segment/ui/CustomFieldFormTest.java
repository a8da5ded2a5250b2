package io.revisit.segment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.PatientId;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldType;
import io.revisit.patient.customfield.CustomOption;
import io.revisit.patient.customfield.CustomValue;
import io.revisit.segment.SaveResult.Saved;
import io.revisit.segment.SegmentDraft;
import io.revisit.segment.SegmentService;
import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.CustomFieldIs;
import io.revisit.segment.condition.FieldTest;
import io.revisit.segment.condition.Group;
import io.revisit.testing.Clinics;
import io.revisit.testing.CustomFieldSet;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CustomFieldFormTest extends ViewTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private CustomFieldSet set;

    @Autowired
    private SegmentService service;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
    }

    @Test
    void aClinicWithoutFieldsOfItsOwnIsNotOfferedTheCondition() {
        open("segments/new");
        assertThat(kinds().getListDataView().getItems()).doesNotContain(LeafKind.CUSTOM_FIELD);
    }

    @Test
    void aTextIsAskedForAndFindsWhoHasIt() {
        CustomField text = set.add("Аллергия", CustomFieldType.TEXT);
        PatientId maria = patients.aPatient().stored();
        patients.aPatient().stored();
        set.type(maria, text, new CustomValue.Text("Йод и мёд"));
        open("segments/new");

        _setValue(kinds(), LeafKind.CUSTOM_FIELD);
        assertThat(words()).isEqualTo("Все пациенты.");
        _setValue(_get(TextField.class, spec -> spec.withPredicate(CustomFieldFormTest::isOfTheCondition)), "мед");

        assertThat(words()).isEqualTo("В поле «Аллергия» есть «мед».");
        _setValue(_find(TextField.class).getFirst(), "С аллергией");
        _click(_get(Button.class, spec -> spec.withText("Сохранить")));
        assertThat(service.list())
                .singleElement()
                .satisfies(row -> assertThat(service.count(row.id().members())).isOne());
    }

    @Test
    void anotherFieldAsksByItsOwnType() {
        set.add("Аллергия", CustomFieldType.TEXT);
        CustomField blood = set.add("Группа крови", CustomFieldType.CHOICE, "I+", "II+");
        open("segments/new");

        _setValue(kinds(), LeafKind.CUSTOM_FIELD);
        _setValue(field(), set.of("Группа крови"));
        _setValue(options(), Set.of(blood.options().get(1)));

        assertThat(words()).isEqualTo("Поле «Группа крови»: II+.");
    }

    @Test
    void aSavedConditionOpensAsItWasSaved() {
        CustomField blood = set.add("Группа крови", CustomFieldType.CHOICE, "I+", "II+");
        Group tree = Group.all(new CustomFieldIs(
                blood.id().value(),
                new FieldTest.OneOf(
                        Choice.IS_NOT,
                        List.of(
                                blood.options().get(0).id(),
                                blood.options().get(1).id()))));
        Saved saved = (Saved) service.save(new SegmentDraft(null, "Без группы", tree, 0));

        open(SegmentNavigation.path(saved.id()));

        assertThat(words()).isEqualTo("Поле «Группа крови»: ни одно из I+, II+.");
        assertThat(options().getValue()).hasSize(2);
        assertThat(service.find(saved.id()).orElseThrow().tree()).isEqualTo(new Readable(tree));
    }

    private static boolean isOfTheCondition(TextField field) {
        return field.getAriaLabel().filter(label -> label.endsWith(": текст")).isPresent();
    }

    private static String words() {
        return _get(Paragraph.class, spec -> spec.withAttribute("role", "status"))
                .getText();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<LeafKind> kinds() {
        return (ComboBox<LeafKind>) _get(ComboBox.class, spec -> spec.withClasses("segment-add"));
    }

    @SuppressWarnings("unchecked")
    private static Select<CustomField> field() {
        return _get(
                Select.class,
                spec -> spec.withPredicate(select -> select.getAriaLabel()
                        .filter("Какое поле пациента"::equals)
                        .isPresent()));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<CustomOption> options() {
        return _get(MultiSelectComboBox.class);
    }
}
