package io.revisit.loyalty.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.security.Role;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.ui.ErrorNotice;
import io.revisit.testing.Clinics;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RegistrationDialogTest extends ViewTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientService patientService;

    @Autowired
    private RegisterAction action;

    @Autowired
    private TenantSql sql;

    private final AtomicInteger changes = new AtomicInteger();
    private BusinessId clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void aPatientIsRegisteredInTwoSteps() {
        PatientId patient =
                begin(patients.aPatient().withPhone("+7 912 345-67-89").stored());
        _click(_get(Button.class, spec -> spec.withText("Отправить код")));
        _setValue(codeField(), code());
        _setValue(_get(Checkbox.class), true);
        _click(_get(Button.class, spec -> spec.withText("Зарегистрировать")));
        assertThat(patientService.details(patient).digitizedOn()).isNotNull();
        assertThat(changes).hasValue(1);
        _assertNone(RegistrationDialog.class);
    }

    @Test
    void whileNothingReachesThePatientItSaysWhereTheCodeIs() {
        begin(patients.aPatient().withPhone("+7 912 345-67-89").stored());
        _click(_get(Button.class, spec -> spec.withText("Отправить код")));
        Paragraph notice = _get(_get(EnterCodeStep.class), Paragraph.class);
        assertThat(notice.getElement().getTextRecursively())
                .contains("пациенту ничего не ушло")
                .contains("Открыть исходящие");
    }

    @Test
    void aWrongCodeIsSaidAtItsFieldWithTheTriesLeft() {
        begin(patients.aPatient().withPhone("+7 912 345-67-89").stored());
        _click(_get(Button.class, spec -> spec.withText("Отправить код")));
        _setValue(codeField(), code().equals("000000") ? "000001" : "000000");
        _setValue(_get(Checkbox.class), true);
        _click(_get(Button.class, spec -> spec.withText("Зарегистрировать")));
        assertThat(codeField().isInvalid()).isTrue();
        assertThat(codeField().getErrorMessage()).isEqualTo("Код не подошёл. Осталось 4 попытки.");
    }

    @Test
    void withoutTheRulesTheBoxSaysSo() {
        begin(patients.aPatient().withPhone("+7 912 345-67-89").stored());
        _click(_get(Button.class, spec -> spec.withText("Отправить код")));
        _setValue(codeField(), code());
        _click(_get(Button.class, spec -> spec.withText("Зарегистрировать")));
        assertThat(_get(Checkbox.class).isInvalid()).isTrue();
        assertThat(changes).hasValue(0);
    }

    @Test
    void aPatientWhoCannotBeReachedIsNotAskedForACode() {
        begin(patients.aPatient().stored());
        _get(ErrorNotice.class);
        assertThat(_get(Button.class, spec -> spec.withText("Отправить код")).isEnabled())
                .isFalse();
    }

    @Test
    void whoIsInTheProgrammeOrWatchedByAPartnerHasNoButton() {
        PatientId joined =
                patients.aPatient().digitizedOn(LocalDate.of(2026, 3, 12)).stored();
        assertThat(action.button(patientService.details(joined), () -> {})).isEmpty();
        PatientId other = patients.aPatient().stored();
        clinics.signIn(clinic, Role.PARTNER);
        assertThat(action.button(patientService.details(other), () -> {})).isEmpty();
    }

    private PatientId begin(PatientId patient) {
        open("visits");
        Button button = (Button) action.button(patientService.details(patient), changes::incrementAndGet)
                .orElseThrow();
        UI.getCurrent().add(button);
        _click(button);
        return patient;
    }

    private static TextField codeField() {
        return _get(TextField.class, spec -> spec.withLabel("Код из сообщения"));
    }

    private String code() {
        return sql.sql("SELECT body FROM message WHERE business_id = :business")
                .query(String.class)
                .single()
                .replace(clinic.toString(), "")
                .replaceAll(".*?(\\d{6}).*", "$1");
    }
}
