package io.revisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.revisit.security.Role;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job from end to end in Chromium, as a person does it: from a clinic's export to an approved bonus. */
@DatabaseTest
@Tag("browser")
class WholePathTest {

    @Autowired
    private Clinics clinics;

    @LocalServerPort
    private int port;

    @Test
    void fromAnExportToAnApprovedBonus() {
        String owner = clinics.letIn(clinics.open(), Role.OWNER, Locale.of("ru"));
        try (Browser browser = new Browser()) {
            Page page = browser.window(1440, ColorScheme.LIGHT);
            Browser.signIn(page, address(), owner);

            importFile(page, "patients-clean.csv", "Добавить 1 158, изменить 0");
            importFile(page, "visits-clean.csv", "Добавить 1 182, изменить 0");
            patientsHaveTags(page);
            saveSegmentOfTwoLevels(page);
            sendCampaign(page);
            calculateBonus(page);
            openTheRowsBehindANumber(page);
            approve(page);
        }
    }

    private void importFile(Page page, String file, String whatWillHappen) {
        page.navigate(address() + "/import");
        button(page, "Загрузить файл").first().click();
        page.locator("input[type=file]").setInputFiles(Path.of("src/test/resources/clientbase/small", file));
        page.waitForURL(Pattern.compile(".*/import/\\d+.*"));
        Locator check = button(page, "Проверить");
        assertThat(check).isVisible();
        Locator ground = page.getByLabel("На каком основании есть согласие на рассылку");
        if (ground.isVisible()) {
            ground.fill("Анкета пациента с подписью");
            ground.press("Tab");
        }
        check.click();
        Locator run = page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile(whatWillHappen.replace(" ", "\\s"))));
        assertThat(run).isVisible();
        run.click();
        assertThat(page.getByText("Загрузить следующий файл")).isVisible();
    }

    private void patientsHaveTags(Page page) {
        page.navigate(address() + "/patients?q=Алексеева");
        assertThat(page.getByText(Pattern.compile("Терапия|Хирургия|Ортодонтия|Ортопедия|Гигиена|Имплантация"))
                        .first())
                .isVisible();
    }

    private void saveSegmentOfTwoLevels(Page page) {
        page.navigate(address() + "/segments/new");
        page.getByLabel("Название").fill("Не были полгода, есть телефон");
        button(page, "Не были 6 месяцев").click();
        Locator conditions = page.getByPlaceholder("Добавить условие");
        assertThat(page.getByLabel("Последний визит: сравнение").first()).isVisible();
        button(page, "Группа").last().click();
        assertThat(button(page, "Убрать группу").first()).isVisible();
        conditions.first().click();
        page.keyboard().type("Телефон");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Телефон"))
                .click();
        assertThat(page.getByText("и есть телефон.")).isVisible();
        button(page, "Сохранить").click();
        assertThat(page.getByText("Использовать в кампании")).isVisible();
    }

    private void sendCampaign(Page page) {
        page.getByText("Использовать в кампании").click();
        page.waitForURL(Pattern.compile(".*/campaigns/new.*"));
        page.getByLabel("Название").fill("Ждём вас снова");
        Locator text = page.getByLabel("Текст", new Page.GetByLabelOptions().setExact(true));
        text.fill("Здравствуйте! Прошло полгода с вашего визита, ждём вас на осмотр.");
        text.press("Tab");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Отправить \\d+ сообщени.*")))
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Отправить").setExact(true))
                .click();
        assertThat(page.getByText("Завершена").first()).isVisible();
        page.navigate(address() + "/campaigns/outbox");
        assertThat(page.getByText("Прошло полгода").first()).isVisible();
    }

    private void calculateBonus(Page page) {
        page.navigate(address() + "/bonus?month=2026-09");
        button(page, "Настроить схему").click();
        Locator save = button(page, "Сохранить схему");
        assertThat(save).isVisible();
        save.click();
        page.navigate(address() + "/bonus?month=2026-09");
        button(page, "Рассчитать").click();
    }

    private void openTheRowsBehindANumber(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("овторн.*: 13, Гущина Дарья.*")))
                .click();
        Locator panel = page.locator(".side-panel");
        assertThat(panel.getByText(Pattern.compile("13 × 50.*× 1,2 = 780")).first())
                .isVisible();
        // Until the panel has the focus, the grid behind it still takes the key.
        assertThat(panel).isFocused();
        page.keyboard().press("Escape");
        assertThat(panel).hasCount(0);
    }

    private void approve(Page page) {
        button(page, "Утвердить").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Утвердить"))
                .click();
        assertThat(button(page, "Отметить выплаченным")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
