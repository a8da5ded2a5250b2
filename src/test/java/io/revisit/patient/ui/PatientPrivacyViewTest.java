package io.revisit.patient.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.business.DirectionId;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagService;
import io.revisit.patient.note.PatientNotes;
import io.revisit.patient.status.PatientStatuses;
import io.revisit.security.Role;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.testing.Clinics;
import io.revisit.testing.Exported;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import io.revisit.testing.Visits;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PatientPrivacyViewTest extends ViewTest {
    private static final String MASKED = "+7 912 •••-••-89";

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientService service;

    @Autowired
    private PatientNotes notes;

    @Autowired
    private PatientStatuses statuses;

    @Autowired
    private TagService tags;

    @Autowired
    private Visits visits;

    @Autowired
    private TenantSql sql;

    private BusinessId clinic;
    private PatientId maria;

    @BeforeEach
    void addPatient() {
        clinic = clinics.openAsOwner();
        maria = patients.aPatient().withPhone("+79123456789").stored();
    }

    @Test
    void aPartnersListHoldsMaskedPhones() {
        clinics.signIn(clinic, Role.PARTNER);
        open("patients");

        assertThat(GridKt._getFormattedRow(_get(LazyGrid.class), 0).toString()).contains(MASKED);
    }

    @Test
    void aPartnersFileHoldsMaskedPhones() {
        clinics.signIn(clinic, Role.PARTNER);
        open("patients");

        assertThat(Exported.csv().get(1)).contains(MASKED);
    }

    @Test
    void aPartnerRevealsOnePhoneAndTheOwnerSeesItInTheLog() {
        clinics.signIn(clinic, Role.PARTNER);
        open("patients/" + maria.value());
        _get(Span.class, spec -> spec.withText(MASKED));
        assertThat(_find(Anchor.class, spec -> spec.withText("+7 912 345-67-89")))
                .isEmpty();

        _click(reveal());

        _get(Anchor.class, spec -> spec.withText("+7 912 345-67-89"));
        clinics.signIn(clinic, Role.OWNER);
        open("settings?tab=audit");
        Grid<?> log = _get(LazyGrid.class);
        assertThat(GridKt._getFormattedRow(log, 0).toString()).contains("Ольга Мельник", "Показан телефон пациента");
    }

    @Test
    void savingAsAPartnerKeepsThePhoneThatTheFormHides() {
        clinics.signIn(clinic, Role.PARTNER);
        open("patients/" + maria.value() + "?tab=data");
        TextField phone = _get(TextField.class, spec -> spec.withLabel("Телефон"));
        assertThat(phone.getValue()).isEqualTo(MASKED);
        assertThat(phone.isReadOnly()).isTrue();

        _setValue(_get(TextField.class, spec -> spec.withLabel("Откуда узнал о клинике")), "Сайт");
        _click(_get(Button.class, spec -> spec.withText("Сохранить")));

        assertThat(service.details(maria).source()).isEqualTo("Сайт");
        assertThat(service.details(maria).phone()).hasToString("+79123456789");
    }

    @Test
    void aNoteIsWrittenPinnedAndReadAtTheHeadOfTheCard() {
        open("patients/" + maria.value() + "?tab=notes");

        _setValue(_get(TextArea.class, spec -> spec.withLabel("Новая заметка")), "Звонить после шести");
        _click(_get(Button.class, spec -> spec.withText("Добавить заметку")));
        _click(_get(Button.class, spec -> spec.withText("Закрепить")));

        assertThat(notes.of(maria))
                .singleElement()
                .satisfies(note -> assertThat(note.pinned()).isTrue());
        Paragraph head = _get(_get(PinnedNotes.class), Paragraph.class);
        assertThat(head.getText()).isEqualTo("Звонить после шести");
    }

    @Test
    void theOwnerErasesAPersonByTypingTheSurname() {
        open("patients/" + maria.value() + "?tab=data");
        _click(_get(Button.class, spec -> spec.withText("Удалить данные пациента…")));
        Dialog dialog = _get(Dialog.class);

        _click(_get(dialog, Button.class, spec -> spec.withText("Удалить навсегда")));
        assertThat(_get(dialog, TextField.class).getErrorMessage())
                .isEqualTo("Введите фамилию так, как она записана на карточке");
        _setValue(_get(dialog, TextField.class), "иванова");
        _click(_get(dialog, Button.class, spec -> spec.withText("Удалить навсегда")));

        assertThat(service.find(maria)).isEmpty();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("patients");
    }

    @Test
    void anAdministratorIsOfferedNeitherFileNorErasure() {
        clinics.signIn(clinic, Role.ADMINISTRATOR);
        open("patients/" + maria.value() + "?tab=data");

        assertThat(_find(PersonPanel.class)).isEmpty();
    }

    @Test
    void aStatusIsGivenAtTheCardInTwoClicks() {
        tags.create(TagKind.STATUS, "На лечении");
        open("patients/" + maria.value());

        MenuItem first = _get(_get(StatusPicker.class), MenuBar.class)
                .getItems()
                .getFirst()
                .getSubMenu()
                .getItems()
                .getFirst();
        assertThat(first.getText()).isEqualTo("На лечении");
        ComponentUtil.fireEvent(first, new ClickEvent<>(first));

        assertThat(statuses.of(maria)).map(status -> status.tag().name()).contains("На лечении");
        assertThat(_get(_get(StatusPicker.class), TagBadge.class).getElement().getTextRecursively())
                .isEqualTo("На лечении");
    }

    @Test
    void theCardAndTheListSayWhoIsDue() {
        DirectionId hygiene = visits.direction("Гигиена");
        sql.sql("UPDATE direction SET recall_months = 6 WHERE business_id = :business AND id = :id")
                .param("id", hygiene.value())
                .update();
        visits.of(maria).on(LocalDate.of(2026, 4, 19)).in(hygiene).stored();
        patients.aPatient().named("Петрова Анна").stored();

        open("patients?recall=due");
        assertThat(GridKt._size(_get(LazyGrid.class))).isEqualTo(1);
        _get(Button.class, spec -> spec.withText("Пора на приём"));
        open("patients/" + maria.value());
        _get(Span.class, spec -> spec.withText("следующий визит по направлению «гигиена» просрочен на 12 дней"));
    }

    private static Button reveal() {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel()
                        .filter("Показать номер целиком"::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }
}
