package io.revisit.patient.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.patient.duplicate.BulkMerge;
import io.revisit.patient.duplicate.BulkMergeService;
import io.revisit.patient.duplicate.DuplicateService;
import io.revisit.security.Role;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.testing.Clinics;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import io.revisit.testing.Visits;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** «Дубликаты» and what the card says of them. */
class DuplicateListViewTest extends ViewTest {

    private static final String PHONE = "+79161234567";
    private static final LocalDate BORN = LocalDate.of(1985, 4, 3);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private PatientService service;

    @Autowired
    private DuplicateService duplicates;

    @Autowired
    private BulkMergeService merges;

    private BusinessId clinic;
    private PatientId maria;
    private PatientId masha;

    @BeforeEach
    void twoCardsOfOnePerson() {
        clinic = clinics.openAsOwner();
        maria = visits.completed(
                patients.aPatient()
                        .named("Иванова Мария Сергеевна")
                        .withPhone(PHONE)
                        .born(BORN)
                        .stored(),
                2);
        masha = patients.aPatient()
                .named("Ivanova Maria")
                .withPhone(PHONE)
                .withEmail("maria@example.org")
                .born(BORN)
                .stored();
        duplicates.orderSearch();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> duplicates.search().stream().noneMatch(search -> search.isRunning()));
    }

    @Test
    void thePairsAreListedWithTheirReasons() {
        open("patients/duplicates");

        assertThat(GridKt._size(grid())).isEqualTo(1);
        assertThat(String.join(" ", GridKt._getFormattedRow(grid(), 0)))
                .contains("имя совпадает, написано иначе", "дата рождения совпадает", "общий телефон");
        _assertOne(Button.class, spec -> spec.withText("Объединить очевидные: 1"));
    }

    @Test
    void twoCardsAreComparedAndMergedByFields() {
        open("patients/duplicates?pair=" + maria.value() + "-" + masha.value());

        assertThat(_find(RadioButtonGroup.class))
                .extracting(RadioButtonGroup::getLabel)
                .contains("Какая карточка останется", "Имя", "Эл. почта")
                .doesNotContain("Телефон", "Дата рождения");
        assertThat(choice("Какая карточка останется").getValue()).isEqualTo(maria);
        assertThat(choice("Эл. почта").getValue()).isEqualTo(masha);
        _setValue(choice("Имя"), masha);
        _click(_get(Button.class, spec -> spec.withText("Объединить")));

        assertThat(service.find(masha)).isEmpty();
        assertThat(service.details(maria).name().full()).isEqualTo("Ivanova Maria");
        assertThat(service.details(maria).email()).hasToString("maria@example.org");
        assertThat(GridKt._size(grid())).isZero();

        _click(_get(Button.class, spec -> spec.withText("Отменить")));
        assertThat(service.details(maria).name().full()).isEqualTo("Иванова Мария Сергеевна");
        assertThat(GridKt._size(grid())).isEqualTo(1);
    }

    @Test
    void anotherSurvivorTurnsTheSuggestion() {
        open("patients/duplicates?pair=" + maria.value() + "-" + masha.value());
        _setValue(choice("Какая карточка останется"), masha);
        assertThat(choice("Имя").getValue()).as("the fuller name").isEqualTo(maria);
        _click(_get(Button.class, spec -> spec.withText("Объединить")));
        assertThat(service.find(maria)).isEmpty();
        assertThat(service.details(masha).name().full()).isEqualTo("Иванова Мария Сергеевна");
    }

    @Test
    void twoPeopleAreRemembered() {
        open("patients/duplicates?pair=" + maria.value() + "-" + masha.value());
        _click(_get(Button.class, spec -> spec.withText("Не дубликат")));
        assertThat(GridKt._size(grid())).isZero();
        assertThat(duplicates.count()).isZero();
    }

    @Test
    void plainPairsAreMergedAfterAQuestion() {
        open("patients/duplicates");
        _click(_get(Button.class, spec -> spec.withText("Объединить очевидные: 1")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        settle();
        assertThat(service.find(masha)).isEmpty();

        open("patients");
        open("patients/duplicates");
        _click(_get(Button.class, spec -> spec.withText("Отменить объединение")));
        settle();
        assertThat(service.find(masha)).isPresent();
    }

    private void settle() {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> merges.latest().stream().noneMatch(BulkMerge::isAtWork));
    }

    @Test
    void anAdministratorMergesOnePairAtATime() {
        clinics.signIn(clinic, Role.ADMINISTRATOR);
        open("patients/duplicates");
        _assertNone(Button.class, spec -> spec.withText("Объединить очевидные: 1"));
        assertThat(GridKt._size(grid())).isEqualTo(1);
    }

    @Test
    void theCardHintsAndTheMergedCardLeadsToTheSurvivor() {
        open("patients/" + maria.value());
        _assertOne(Anchor.class, spec -> spec.withText("Дубликаты: 1"));
        _assertOne(Span.class, spec -> spec.withText("Возможный дубликат: Ivanova Maria, совпадение 91 %"));
        _click(_get(Button.class, spec -> spec.withText("Сравнить")));
        _click(_get(Button.class, spec -> spec.withText("Объединить")));

        open("patients/" + masha.value());
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("patients/" + maria.value());
        _click(_get(Button.class, spec -> spec.withText("Разъединить")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(service.find(masha)).isPresent();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<PatientId> choice(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private LazyGrid<DuplicateRow> grid() {
        return _get(LazyGrid.class);
    }
}
