package io.revisit.delivery.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.delivery.EmailChannelService;
import io.revisit.testing.Clinics;
import io.revisit.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EmailChannelPanelTest extends ViewTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private EmailChannelService service;

    @BeforeEach
    void openSettings() {
        clinics.openAsOwner();
        open("settings?tab=channels");
    }

    @Test
    void aServerWithoutAHostIsRefusedAtTheField() {
        _setValue(sender(), "clinic@example.org");

        _click(save());

        assertThat(host().isInvalid()).isTrue();
        assertThat(service.current().host()).isEmpty();
    }

    @Test
    void whatWasSavedIsShownWithoutThePassword() {
        _setValue(host(), "smtp.example.org");
        _setValue(sender(), "clinic@example.org");
        _setValue(password(), "secret");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Отправлять письма через этот сервер")), true);

        _click(save());

        assertThat(service.isActive()).isTrue();
        assertThat(password().getValue()).isEmpty();
        assertThat(password().getPlaceholder()).contains("сохранён");
    }

    @Test
    void countingIsOnUntilTheClinicSwitchesItOff() {
        Checkbox counting = _get(Checkbox.class, spec -> spec.withLabel("Считать открытия и переходы по ссылкам"));
        assertThat(counting.getValue()).isTrue();
        _setValue(host(), "smtp.example.org");
        _setValue(sender(), "clinic@example.org");
        _setValue(counting, false);

        _click(save());

        assertThat(service.current().measured()).isFalse();
        assertThat(service.isMeasured()).isFalse();
    }

    private static TextField host() {
        return _get(TextField.class, spec -> spec.withLabel("Сервер SMTP"));
    }

    private static EmailField sender() {
        return _get(EmailField.class, spec -> spec.withLabel("Адрес отправителя"));
    }

    private static PasswordField password() {
        return _get(PasswordField.class, spec -> spec.withLabel("Пароль"));
    }

    private static Button save() {
        return _get(Button.class, spec -> spec.withText("Сохранить"));
    }
}
