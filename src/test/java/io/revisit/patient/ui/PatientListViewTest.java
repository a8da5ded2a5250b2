package io.revisit.patient.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.ListedPatient;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagOperationService;
import io.revisit.patient.TagSaving;
import io.revisit.patient.TagService;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.testing.Clinics;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PatientListViewTest extends ViewTest {
    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientService service;

    @Autowired
    private TagService tags;

    @Autowired
    private TagOperationService operations;

    private PatientId maria;

    @BeforeEach
    void addPatients() {
        clinics.openAsOwner();
        maria = patients.aPatient()
                .named("Иванова Мария Сергеевна")
                .withPhone("+79123456789")
                .withCard("10234")
                .born(LocalDate.of(1988, 5, 3))
                .digitizedOn(LocalDate.of(2026, 3, 12))
                .stored();
        patients.aPatient().named("Петрова Анна").withPhone("+79120000000").stored();
    }

    @Test
    void theListShowsEverybodyAndHowMany() {
        open("patients");

        assertThat(names()).containsExactly("Иванова Мария Сергеевна", "Петрова Анна");
        _get(Span.class, spec -> spec.withText("2"));
    }

    @Test
    void theAddressNarrowsTheListAndTheChipSaysSo() {
        open("patients?q=иванова");

        assertThat(names()).containsExactly("Иванова Мария Сергеевна");
        _get(Span.class, spec -> spec.withText("1 из 2"));
        _click(_get(Button.class, spec -> spec.withText("Поиск: иванова")));
        assertThat(names()).hasSize(2);
    }

    @Test
    void theLastDigitsOfAPhoneOpenItsPatientAndNotWhoHasThemInTheMiddle() {
        patients.aPatient().named("Абрамова Вера").withPhone("+79678900000").stored();
        PatientId asked = patients.aPatient()
                .named("Яковлева Нина")
                .withPhone("+79115557890")
                .stored();
        open("patients");

        ComboBox<?> search = _get(ComboBox.class, spec -> spec.withPlaceholder("Пациент, телефон, карта"));
        ComboBoxKt._fireCustomValueSet(search, "7890");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("patients/" + asked.value());
    }

    @Test
    void typingNarrowsTheList() {
        open("patients");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Поиск")), "00-00");

        assertThat(names()).containsExactly("Петрова Анна");
    }

    @Test
    void theCardShowsWhatIsKnown() {
        open("patients/" + maria.value());

        _get(H2.class, spec -> spec.withText("Иванова Мария Сергеевна"));
        assertThat(_get(Anchor.class, spec -> spec.withText("+7 912 345-67-89")).getHref())
                .isEqualTo("tel:+79123456789");
        _get(Span.class, spec -> spec.withText("03.05.1988, 38 лет"));
        _get(Span.class, spec -> spec.withText("в программе с 12.03.2026"));
    }

    @Test
    void aPatientOfAnotherClinicHasNoCard() {
        clinics.openAsOwner();

        open("patients/" + maria.value());

        assertThat(_find(PatientCard.class)).isEmpty();
        _get(Span.class, spec -> spec.withText("Такого пациента нет: возможно, ссылка устарела."));
    }

    @Test
    void aNewPatientIsAdded() {
        open("patients");
        _click(_get(Button.class, spec -> spec.withText("Добавить пациента")));

        _setValue(in(dialog(), "Фамилия"), "Сидорова");
        _setValue(in(dialog(), "Телефон"), "8 913 000-11-22");
        _click(_get(dialog(), Button.class, spec -> spec.withText("Добавить")));

        _get(H2.class, spec -> spec.withText("Сидорова"));
        assertThat(service.count(PatientFilter.ALL)).isEqualTo(3);
    }

    @Test
    void wrongInputIsNamedNextToItsFieldAndKept() {
        open("patients");
        _click(_get(Button.class, spec -> spec.withText("Добавить пациента")));

        _setValue(in(dialog(), "Телефон"), "12");
        _setValue(in(dialog(), "Фамилия"), "Сидорова");
        _click(_get(dialog(), Button.class, spec -> spec.withText("Добавить")));

        TextField phone = in(dialog(), "Телефон");
        assertThat(phone.isInvalid()).isTrue();
        assertThat(phone.getErrorMessage()).startsWith("Такого номера не бывает");
        assertThat(phone.getValue()).isEqualTo("12");
        assertThat(service.count(PatientFilter.ALL)).isEqualTo(2);
    }

    @Test
    void aLikelyDuplicateIsWarnedOfAndCanBeSavedNevertheless() {
        open("patients");
        _click(_get(Button.class, spec -> spec.withText("Добавить пациента")));
        _setValue(in(dialog(), "Имя"), "Пётр");
        _setValue(in(dialog(), "Телефон"), "+7 912 345-67-89");
        _click(_get(dialog(), Button.class, spec -> spec.withText("Добавить")));
        assertThat(service.count(PatientFilter.ALL)).isEqualTo(2);
        _get(dialog(), Anchor.class, spec -> spec.withText("Иванова Мария Сергеевна · +7 912 345-67-89 · 10234"));

        _click(_get(dialog(), Button.class, spec -> spec.withText("Это другой человек, сохранить")));

        assertThat(service.count(PatientFilter.ALL)).isEqualTo(3);
    }

    @Test
    void everybodyFoundIsTaggedAndThatIsUndone() {
        TagSaving.Saved vip = (TagSaving.Saved) tags.create(TagKind.CATEGORY, "VIP");
        open("patients");

        _click(_get(Button.class, spec -> spec.withText("Поставить метку: 2")));
        choose("VIP");
        _click(_get(dialog(), Button.class, spec -> spec.withText("Поставить метку: 2")));
        untilTaggingEnds();
        assertThat(service.count(PatientFilter.ALL.withTag(vip.tag()))).isEqualTo(2);

        Notification notice = _get(Notification.class);
        _click(_get(notice, Button.class, spec -> spec.withText("Отменить")));
        untilTaggingEnds();
        assertThat(service.count(PatientFilter.ALL.withTag(vip.tag()))).isZero();
    }

    @Test
    void theSelectedAreTagged() {
        TagSaving.Saved vip = (TagSaving.Saved) tags.create(TagKind.CATEGORY, "VIP");
        open("patients");

        grid().select(GridKt._get(grid(), 0));
        _click(_get(Button.class, spec -> spec.withText("Поставить метку: 1")));
        choose("VIP");
        _click(_get(dialog(), Button.class, spec -> spec.withText("Поставить метку: 1")));
        untilTaggingEnds();

        assertThat(names(PatientFilter.ALL.withTag(vip.tag()))).containsExactly("Иванова Мария Сергеевна");
    }

    @Test
    void theDataTabChangesThePatient() {
        open("patients/" + maria.value() + "?tab=data");

        TextField surname = _get(TextField.class, spec -> spec.withLabel("Фамилия"));
        assertThat(surname.getValue()).isEqualTo("Иванова");
        _setValue(surname, "Кузнецова");
        _click(_get(Button.class, spec -> spec.withText("Сохранить")));

        _get(H2.class, spec -> spec.withText("Кузнецова Мария Сергеевна"));
        assertThat(service.details(maria).name().surname()).isEqualTo("Кузнецова");
    }

    @Test
    void theConsentTabSaysWhereEachConsentStands() {
        open("patients/" + maria.value() + "?tab=consents");

        _get(Span.class, spec -> spec.withText("Реклама, эл. почта"));
        assertThat(_find(Button.class, spec -> spec.withText("Записать согласие")))
                .hasSize(4);
    }

    @Test
    void theSearchInTheHeaderOpensTheFirstPatientFound() {
        open("patients");
        ComboBox<?> search = _get(
                ComboBox.class,
                spec -> spec.withPredicate(box -> "Пациент, телефон, карта".equals(box.getPlaceholder())));

        ComboBoxKt._fireCustomValueSet(search, "6789");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("patients/" + maria.value());
    }

    @Test
    void theSearchInTheHeaderFindsACardWithLetters() {
        PatientId anna =
                patients.aPatient().named("Сидорова Анна").withCard("А-17").stored();
        open("patients");
        ComboBox<?> search = _get(
                ComboBox.class,
                spec -> spec.withPredicate(box -> "Пациент, телефон, карта".equals(box.getPlaceholder())));

        ComboBoxKt._fireCustomValueSet(search, "а17");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("patients/" + anna.value());
    }

    @Test
    void theHistoryOfActionsOnTagsOffersToUndoThem() {
        TagSaving.Saved vip = (TagSaving.Saved) tags.create(TagKind.CATEGORY, "VIP");
        operations.start(PatientFilter.ALL, vip.tag(), true);
        untilTaggingEnds();
        open("patients/tagging");

        assertThat(GridKt._getFormattedRow(_get(LazyGrid.class), 0))
                .contains("Поставить метку «VIP»", "Ольга Мельник", "2", "Выполнено");
        _click(_get(
                GridKt._getCellComponent(_get(LazyGrid.class), 0, "actions"),
                Button.class,
                spec -> spec.withText("Отменить")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        untilTaggingEnds();
        assertThat(service.count(PatientFilter.ALL.withTag(vip.tag()))).isZero();
    }

    /** Waits for the background task and lets the window look, as its poll would. */
    private void untilTaggingEnds() {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> !operations.atWork());
        if (UI.getCurrent() != null) {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        }
    }

    private static Dialog dialog() {
        return _get(Dialog.class);
    }

    private static TextField in(Component parent, String label) {
        return _get(parent, TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static void choose(String name) {
        ComboBox<TagChoice> box = _get(dialog(), ComboBox.class);
        box.setValue(box.getListDataView()
                .getItems()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static Grid<ListedPatient> grid() {
        return _get(LazyGrid.class);
    }

    private static List<String> names() {
        return GridKt._findAll(grid()).stream()
                .map(patient -> patient.row().name())
                .toList();
    }

    private List<String> names(PatientFilter filter) {
        return service.page(filter, PatientSort.BY_NAME, 0, 10).stream()
                .map(PatientRow::name)
                .toList();
    }
}
