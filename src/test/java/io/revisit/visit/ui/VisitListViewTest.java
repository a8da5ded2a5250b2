package io.revisit.visit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.business.DoctorId;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.patient.ui.PatientPicker;
import io.revisit.security.Role;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.testing.Clinics;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import io.revisit.testing.Visits;
import io.revisit.visit.VisitFilter;
import io.revisit.visit.VisitRow;
import io.revisit.visit.VisitService;
import io.revisit.visit.VisitSort;
import io.revisit.visit.VisitStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VisitListViewTest extends ViewTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private VisitService service;

    @Autowired
    private PatientService patientService;

    private BusinessId clinic;
    private PatientId patient;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
        patient = patients.aPatient().named("Иванова Мария").stored();
    }

    @Test
    void anEmptyListSaysWhatToDoNext() {
        open("visits");
        assertThat(paragraphs()).anyMatch(text -> text.contains("Загрузите их из выгрузки"));
    }

    @Test
    void theListCountsAndAddsUpWhatItShows() {
        visits.of(patient).costing("5000").stored();
        visits.of(patient).at("18:00").costing("700").stored();
        open("visits");
        assertThat(GridKt._size(grid())).isEqualTo(2);
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Посещений: 1") && text.contains("5 700"));
    }

    @Test
    void theAddressNarrowsTheList() {
        DoctorId doctor = visits.doctor("Громов Павел");
        visits.of(patient).by(doctor).stored();
        visits.of(patient)
                .on(LocalDate.of(2026, 9, 1))
                .being(VisitStatus.NO_SHOW)
                .stored();
        open("visits?doctor=" + doctor.value() + "&from=2026-10-01&status=completed");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        assertThat(_get(Select.class, spec -> spec.withLabel("Статус")).getValue())
                .isEqualTo(VisitStatus.COMPLETED);
        assertThat(chips()).contains("Врач: Громов Павел", "С 01.10.2026", "Статус: Завершён");
    }

    @Test
    void anAddressThatCannotBeReadShowsEverything() {
        visits.of(patient).stored();
        open("visits?doctor=x&from=yesterday&status=lost&mark=best");
        assertThat(GridKt._size(grid())).isEqualTo(1);
    }

    @Test
    void typingAPatientNarrowsTheListAndIsShownAsAChip() {
        visits.of(patient).stored();
        visits.of(patients.aPatient().named("Петров Иван").stored()).stored();
        open("visits");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Пациент")), "петров");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        assertThat(chips()).contains("Пациент: петров");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aVisitIsRecordedFromTheList() {
        open("visits");
        _click(_get(Button.class, spec -> spec.withText("Записать визит")));
        PatientRow chosen = patientService
                .page(PatientFilter.ALL, PatientSort.BY_NAME, 0, 1)
                .getFirst();
        _setValue((ComboBox<PatientRow>) _get(PatientPicker.class), chosen);
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("Сумма")), new BigDecimal("4500"));
        _click(_get(Button.class, spec -> spec.withText("Записать")));
        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(VisitStatus.COMPLETED);
            assertThat(row.net()).isEqualByComparingTo("4500");
        });
        assertThat(GridKt._size(grid())).isEqualTo(1);
    }

    @Test
    void withoutAPatientTheFieldSaysWhatToDo() {
        open("visits");
        _click(_get(Button.class, spec -> spec.withText("Записать визит")));
        _click(_get(Button.class, spec -> spec.withText("Записать")));
        assertThat(_get(PatientPicker.class).isInvalid()).isTrue();
        assertThat(all()).isEmpty();
    }

    @Test
    void aSumBelowZeroIsSaidAtItsField() {
        open("visits");
        _click(_get(Button.class, spec -> spec.withText("Записать визит")));
        _get(PatientPicker.class)
                .setValue(patientService
                        .page(PatientFilter.ALL, PatientSort.BY_NAME, 0, 1)
                        .getFirst());
        BigDecimalField gross = _get(BigDecimalField.class, spec -> spec.withLabel("Сумма"));
        _setValue(gross, new BigDecimal("-5"));
        _click(_get(Button.class, spec -> spec.withText("Записать")));
        assertThat(gross.isInvalid()).isTrue();
        assertThat(gross.getErrorMessage()).isEqualTo("Сумма не может быть меньше нуля");
        assertThat(gross.getValue()).isEqualByComparingTo("-5");
    }

    @Test
    void aRefundSaysWhatWillHappenAndDoesIt() {
        visits.of(patient).costing("5000").stored();
        open("visits");
        GridKt._clickItem(grid(), 0);
        _click(_get(Button.class, spec -> spec.withText("Оформить возврат…")));
        assertThat(paragraphs()).anyMatch(text -> text.contains("Визит перестанет учитываться"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Причина")), "Переделка");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getText().startsWith("Вернуть 5"))));
        assertThat(all())
                .singleElement()
                .satisfies(row -> assertThat(row.reversed()).isTrue());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRefundOfTooMuchIsRefusedAtItsField() {
        visits.of(patient).costing("5000").stored();
        open("visits");
        GridKt._clickItem(grid(), 0);
        _click(_get(Button.class, spec -> spec.withText("Оформить возврат…")));
        _setValue((RadioButtonGroup<Boolean>) _get(RadioButtonGroup.class), false);
        BigDecimalField amount = _get(BigDecimalField.class, spec -> spec.withLabel("Сумма возврата"));
        _setValue(amount, new BigDecimal("6000"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Причина")), "x");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getText().startsWith("Вернуть 6"))));
        assertThat(amount.isInvalid()).isTrue();
        assertThat(all())
                .singleElement()
                .satisfies(row -> assertThat(row.refunded()).isEqualByComparingTo("0"));
    }

    @Test
    void theStatusIsChangedFromThePanel() {
        visits.of(patient).being(VisitStatus.PLANNED).stored();
        open("visits");
        GridKt._clickItem(grid(), 0);
        _click(_get(Button.class, spec -> spec.withText("Завершить")));
        assertThat(all())
                .singleElement()
                .satisfies(row -> assertThat(row.status()).isEqualTo(VisitStatus.COMPLETED));
    }

    @Test
    void aPartnerSeesVisitsAndNoButtonToRecordOne() {
        visits.of(patient).stored();
        clinics.signIn(clinic, Role.PARTNER);
        open("visits");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        _assertNone(Button.class, spec -> spec.withText("Записать визит"));
    }

    @SuppressWarnings("unchecked")
    private static LazyGrid<VisitRow> grid() {
        return _get(LazyGrid.class);
    }

    private List<VisitRow> all() {
        return service.page(VisitFilter.ALL, VisitSort.LATEST_FIRST, 0, 10);
    }

    private static List<String> paragraphs() {
        // Numbers are grouped by no-break blanks.
        return _find(Paragraph.class).stream()
                .map(paragraph -> paragraph.getText().replace('\u00a0', ' ').replace('\u202f', ' '))
                .toList();
    }

    private static List<String> chips() {
        return _find(Button.class, spec -> spec.withClasses("chip")).stream()
                .map(Button::getText)
                .toList();
    }
}
