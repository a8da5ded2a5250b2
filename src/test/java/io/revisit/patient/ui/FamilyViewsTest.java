package io.revisit.patient.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.PatientId;
import io.revisit.patient.duplicate.DuplicateSearch;
import io.revisit.patient.duplicate.DuplicateService;
import io.revisit.patient.household.FamilyMember;
import io.revisit.patient.household.FamilySuggestion;
import io.revisit.patient.household.HouseholdService;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.testing.Clinics;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The family on the card, the dialog that confirms it, and the list of those who may be one. */
class FamilyViewsTest extends ViewTest {
    private static final String PHONE = "+79161234567";

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private HouseholdService households;

    @Autowired
    private DuplicateService duplicates;

    private PatientId mother;
    private PatientId son;

    @BeforeEach
    void aMotherAndASonOnOnePhone() {
        clinics.openAsOwner();
        mother = patients.aPatient()
                .named("Иванова Мария")
                .withPhone(PHONE)
                .born(LocalDate.of(1985, 4, 3))
                .stored();
        son = patients.aPatient()
                .named("Иванов Пётр")
                .withPhone(PHONE)
                .born(LocalDate.of(2019, 5, 5))
                .stored();
    }

    @Test
    void theCardNamesWhoMayBeOfTheFamilyAndConfirmsIt() {
        open("patients/" + son.value());
        _assertOne(Span.class, spec -> spec.withText("Тот же телефон или адрес:"));
        _assertOne(Anchor.class, spec -> spec.withText("Иванова Мария (41 год)"));

        _click(_get(Button.class, spec -> spec.withText("Это семья")));
        _setValue(relationOf("Иванова Мария"), "мать");
        _setValue(relationOf("Иванов Пётр"), "сын");
        _click(_get(Button.class, spec -> spec.withText("Сохранить семью")));

        assertThat(households.family(son))
                .extracting(FamilyMember::id, FamilyMember::relation, FamilyMember::holder)
                .containsExactly(tuple(mother, "мать", true), tuple(son, "сын", false));
        _assertOne(Span.class, spec -> spec.withText("Семья:"));
        _assertOne(Anchor.class, spec -> spec.withText("Мария (мать, 41 год, счёт лояльности)"));
    }

    @Test
    void anotherHolderIsChosenAndOneAloneIsNoFamily() {
        open("patients/" + mother.value());
        _click(_get(Button.class, spec -> spec.withText("Это семья")));
        Button save = _get(Button.class, spec -> spec.withText("Сохранить семью"));
        Checkbox boy = _get(Checkbox.class, spec -> spec.withLabel("Иванов Пётр (7 лет)"));
        _setValue(boy, false);
        assertThat(save.isEnabled()).isFalse();
        _setValue(boy, true);
        _setValue(holder(), holder().getListDataView().getItem(1));
        _click(save);

        assertThat(households.family(mother))
                .filteredOn(FamilyMember::holder)
                .extracting(FamilyMember::id)
                .containsExactly(son);
    }

    @Test
    void aFamilyIsTakenBackFromTheCard() {
        open("patients/" + mother.value());
        _click(_get(Button.class, spec -> spec.withText("Это семья")));
        _click(_get(Button.class, spec -> spec.withText("Сохранить семью")));
        _click(_get(Button.class, spec -> spec.withClasses("family-edit")));
        _click(_get(Button.class, spec -> spec.withText("Это не семья")));

        assertThat(households.family(mother)).isEmpty();
        _assertOne(Span.class, spec -> spec.withText("Тот же телефон или адрес:"));
    }

    @Test
    void theListAsksOfEachGroupAndRemembersTheAnswer() {
        search();
        open("patients/families");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        assertThat(GridKt._getFormattedRow(grid(), 0)).contains("+7 916 123-45-67");

        clickInRow("Не семья");
        assertThat(GridKt._size(grid())).isZero();
        _click(_get(Button.class, spec -> spec.withText("Отменить")));
        assertThat(GridKt._size(grid())).isEqualTo(1);

        clickInRow("Это семья");
        _click(_get(Button.class, spec -> spec.withText("Сохранить семью")));
        assertThat(GridKt._size(grid())).isZero();
        assertThat(households.family(son)).hasSize(2);
    }

    @Test
    void theDialogOfTheListAlsoTakesANo() {
        search();
        open("patients/families");
        clickInRow("Это семья");
        assertThat(_find(TextField.class)).hasSize(2);
        _click(_get(Button.class, spec -> spec.withText("Это не семья")));
        assertThat(households.suggestionCount()).isZero();
        assertThat(households.family(son)).isEmpty();
    }

    @Test
    void whoHasNobodyHasNoLine() {
        PatientId alone = patients.aPatient()
                .named("Чужой Человек")
                .withPhone("+79160000001")
                .stored();
        open("patients/" + alone.value());
        _assertNone(Span.class, spec -> spec.withText("Тот же телефон или адрес:"));
    }

    private void clickInRow(String text) {
        var actions = GridKt._getCellComponent(grid(), 0, "actions");
        _click(_get(actions, Button.class, spec -> spec.withText(text)));
    }

    private static TextField relationOf(String name) {
        return _find(TextField.class).stream()
                .filter(field -> field.getAriaLabel()
                        .filter(label -> label.endsWith(name))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Select<FamilyMember> holder() {
        return _get(Select.class, spec -> spec.withLabel("На ком счёт лояльности семьи"));
    }

    @SuppressWarnings("unchecked")
    private static LazyGrid<FamilySuggestion> grid() {
        return _get(LazyGrid.class);
    }

    private void search() {
        duplicates.orderSearch();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> duplicates.search().stream().noneMatch(DuplicateSearch::isRunning));
    }
}
