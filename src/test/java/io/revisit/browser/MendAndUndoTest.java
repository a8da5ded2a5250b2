package io.revisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.revisit.security.Role;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A partner imports a file with a bad row, mends that row in the report, uploads it again, and takes it all out. */
@DatabaseTest
@Tag("browser")
class MendAndUndoTest {

    private static final String BASE =
            "Номер карты;ФИО;Телефон\n1;Иванова Мария Сергеевна;8 912 345-67-89\n2;;8 912 345-67-80\n";

    @Autowired
    private Clinics clinics;

    @LocalServerPort
    private int port;

    @Test
    void aBadRowIsMendedUploadedAgainAndEverythingTakenOut() throws IOException {
        String partner = clinics.letIn(clinics.open(), Role.PARTNER, Locale.of("ru"));
        try (Browser browser = new Browser()) {
            Page page = browser.window(1440, ColorScheme.LIGHT);
            Browser.signIn(page, address(), partner);

            upload(page, "base.csv", BASE);
            button(page, "Проверить").click();
            button(page, "Добавить 1, изменить 0").click();
            assertThat(page.getByText("Добавлено 1, изменено 0")).isVisible();
            String first = page.url();

            String report = report(page);
            upload(page, "rejected-base.csv", report.replace(";;", ";Петров Олег Львович;"));
            assertThat(page.getByText("Исправленные строки импорта «base.csv»")).isVisible();
            button(page, "Проверить").click();
            button(page, "Добавить 1, изменить 0").click();
            assertThat(page.getByText("из 2 строк загружено 2, отклонено 0")).isVisible();
            undo(page);

            page.navigate(first);
            undo(page);
            page.navigate(address() + "/patients");
            assertThat(page.getByText("Иванова Мария")).hasCount(0);
        }
    }

    private void upload(Page page, String name, String content) {
        page.navigate(address() + "/import/new");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.waitForURL(Pattern.compile(".*/import/\\d+.*"));
    }

    /** The rejected rows as a person downloads them. */
    private static String report(Page page) throws IOException {
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Отклонённые, файл CSV"))
                        .click());
        try (InputStream content = download.createReadStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void undo(Page page) {
        button(page, "Отменить импорт…").click();
        page.getByRole(AriaRole.DIALOG)
                .or(page.getByRole(AriaRole.ALERTDIALOG))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Отменить импорт"))
                .click();
        assertThat(page.getByText("Импорт отменён: удалено 1, возвращено 0, оставлено 0"))
                .isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
