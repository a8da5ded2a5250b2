package io.revisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.revisit.patient.PatientId;
import io.revisit.security.Role;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import io.revisit.testing.Visits;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The front desk works without the mouse and without waiting: nothing that was typed may be lost. */
@DatabaseTest
@Tag("browser")
class DeskTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @LocalServerPort
    private int port;

    @Test
    void aPatientIsFoundAndAVisitRecordedByTypingAlone() {
        BusinessId clinic = clinics.openAsOwner();
        PatientId patient = patients.aPatient()
                .named("Иванова Мария Сергеевна")
                .withPhone("+7 912 345-67-89")
                .stored();
        visits.doctor("Громов Павел Олегович");
        visits.doctor("Сафина Алия Маратовна");
        visits.direction("Гигиена");
        String administrator = clinics.letIn(clinic, Role.ADMINISTRATOR, Locale.of("ru"));
        try (Browser browser = new Browser()) {
            Page page = browser.window(1440, ColorScheme.LIGHT);
            Browser.signIn(page, address(), administrator);
            page.getByText("Обзор").first().waitFor();

            page.keyboard().press("Control+k");
            page.keyboard().type("6789");
            assertThat(page.getByRole(AriaRole.COMBOBOX).first()).hasValue("6789");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/patients/" + patient.value() + ".*"));

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Записать визит"))
                    .press("Enter");
            choose(page, "Врач", "Саф", "Enter", "Сафина Алия Маратовна");
            choose(page, "Направление", "гиг", "Tab", "Гигиена");
            field(page, "Сумма").click();
            page.keyboard().type("7000");
            page.keyboard().press("Control+Enter");

            assertThat(page.getByText("Новый визит")).hasCount(0);
            assertThat(page.getByText(Pattern.compile("7\\s000\\s₽")).first()).isVisible();
            assertThat(page.getByText("Сафина А. М.").first()).isVisible();
        }
    }

    private static void choose(Page page, String label, String typed, String key, String chosen) {
        Locator box = field(page, label);
        box.click();
        page.keyboard().type(typed);
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        page.keyboard().press(key);
        assertThat(box).hasValue(chosen);
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(AriaRole.DIALOG).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
