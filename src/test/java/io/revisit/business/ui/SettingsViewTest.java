package io.revisit.business.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.business.BusinessService;
import io.revisit.business.DirectoryService;
import io.revisit.business.NamedRef;
import io.revisit.security.InvitationService;
import io.revisit.security.Role;
import io.revisit.testing.Clinics;
import io.revisit.testing.ViewTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsViewTest extends ViewTest {

    @Autowired
    Clinics clinics;

    @Autowired
    DirectoryService directory;

    @Autowired
    BusinessService business;

    @Autowired
    InvitationService invitations;

    @Test
    void anOwnerAddsADoctor() {
        clinics.openAsOwner();
        open("settings?tab=doctors");

        addNamed("Добавить врача", "Громов П. О.");

        assertThat(directory.doctors()).extracting(NamedRef::name).containsExactly("Громов П. О.");
        assertThat(_find(EntryDialog.class)).isEmpty();
    }

    @Test
    void aTakenNameIsExplainedAtTheNameAndNothingTypedIsLost() {
        clinics.openAsOwner();
        directory.findOrCreateDoctors(List.of("Громов П. О."));
        open("settings?tab=doctors");

        addNamed("Добавить врача", "громов п. о.");

        TextField name = _get(TextField.class, spec -> spec.withLabel("Фамилия, имя, отчество"));
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).startsWith("Такое название уже есть");
        assertThat(name.getValue()).isEqualTo("громов п. о.");
    }

    @Test
    void theClinicIsRenamed() {
        clinics.openAsOwner();
        open("settings");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Название клиники")), "Дента");
        _click(_get(Button.class, spec -> spec.withText("Сохранить")));

        assertThat(business.current().name()).isEqualTo("Дента");
    }

    @Test
    void anActiveWindowOutOfRangeIsNotStored() {
        clinics.openAsOwner();
        open("settings");

        IntegerField window = _get(IntegerField.class, spec -> spec.withLabel("Пациент активен, дней"));
        _setValue(window, 5);
        _click(_get(Button.class, spec -> spec.withText("Сохранить")));

        assertThat(window.getErrorMessage()).startsWith("Введите число от 30 до");
        assertThat(business.current().activeWindowDays()).isEqualTo(365);
    }

    @Test
    void anInvitationShowsItsLinkOnce() {
        clinics.openAsOwner();
        open("settings?tab=access");

        _click(_get(Button.class, spec -> spec.withText("Пригласить")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Электронная почта")), "anna@settings.example.org");
        _click(_get(Button.class, spec -> spec.withText("Создать ссылку")));

        assertThat(_get(TextField.class, spec -> spec.withLabel("Ссылка-приглашение"))
                        .getValue())
                .contains("/invitation/");
        assertThat(invitations.open()).hasSize(1);
    }

    @Test
    void aPartnerSeesTheDictionariesAlone() {
        clinics.signIn(clinics.open(), Role.PARTNER);
        open("settings");

        assertThat(_find(Tab.class))
                .extracting(Tab::getLabel)
                .contains("Врачи", "Направления", "Филиалы", "Сотрудники")
                .doesNotContain("Клиника", "Доступ");
    }

    @Test
    void anAdministratorDoesNotOpenTheSettings() {
        clinics.signIn(clinics.open(), Role.ADMINISTRATOR);
        open("settings");

        assertThatThrownBy(() -> shown(SettingsView.class)).isInstanceOf(ClassCastException.class);
    }

    private static void addNamed(String button, String name) {
        _click(_get(Button.class, spec -> spec.withText(button)));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Фамилия, имя, отчество")), name);
        _click(_get(Button.class, spec -> spec.withText("Сохранить")));
    }
}
