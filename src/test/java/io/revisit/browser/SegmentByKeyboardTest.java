package io.revisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.revisit.security.Role;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.TestBase;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An owner builds «были у ортодонта, не были 6 месяцев, нет записи, есть согласие на SMS» without touching the mouse, then drags a
 * condition into a group, undoes it, saves, asks why a patient is in, and writes to the segment.
 */
@DatabaseTest
@Tag("browser")
class SegmentByKeyboardTest {

    private static final int MOST_TABS = 80;

    private static final String FOCUSED = """
            () => {
                let e = document.activeElement;
                while (e && e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;
                if (!e || e === document.body) return '';
                const by = (e.getAttribute('aria-labelledby') || '').split(' ')
                    .map(id => (e.getRootNode().getElementById || (() => null)).call(e.getRootNode(), id))
                    .map(l => l ? l.textContent : '').join(' ');
                return [e.getAttribute('aria-label'), by, e.textContent].filter(Boolean).join('|');
            }""";

    @Autowired
    private Clinics clinics;

    @Autowired
    private TestBase testBase;

    @LocalServerPort
    private int port;

    @Test
    void aSegmentIsBuiltByKeyboardRearrangedExplainedAndUsed() {
        BusinessId clinic = clinics.openAsOwner();
        testBase.load(clinic, TestBase.CLINIC);
        String owner = clinics.letIn(clinic, Role.OWNER, Locale.of("ru"));
        try (Browser browser = new Browser()) {
            Page page = browser.window(1440, ColorScheme.LIGHT);
            Browser.signIn(page, address(), owner);
            page.navigate(address() + "/segments/new");
            assertThat(page.getByText("Добавить условие")
                            .or(page.getByLabel("Добавить условие"))
                            .first())
                    .isVisible();

            build(page);
            Locator sentence = page.locator(".segment-words p").first();
            assertThat(sentence)
                    .hasText(
                            "Был по направлению: Ортодонтия, и последний визит более 180 дней назад, и нет запланированного "
                                    + "визита, и есть согласие на рекламу по SMS.");

            dragIntoAGroup(page);
            assertThat(sentence).containsText(" или ");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Отменить изменение"))
                    .click();
            assertThat(sentence).not().containsText(" или ");

            tabTo(page, "Сохранить");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Пора вернуть")))
                    .isVisible();

            askWhy(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Использовать в кампании"))
                    .click();
            page.waitForURL(Pattern.compile(".*/campaigns/new.*"));
            assertThat(page.getByText("Пора вернуть").first()).isVisible();
        }
    }

    private static void build(Page page) {
        tabTo(page, "Название");
        page.keyboard().type("Пора вернуть");
        add(page, "Был по направлению");
        awaitFocus(page, "Был по направлению");
        page.keyboard().type("Ортодонтия");
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Ортодонтия")))
                .isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        add(page, "Последний визит");
        tabTo(page, "Последний визит: сколько дней");
        page.keyboard().type("180");
        add(page, "Запланирован визит");
        choose(page, "Запланирован визит", "нет запланированного визита");
        add(page, "Согласие");
        choose(page, "Согласие", "есть согласие на рекламу по SMS");
    }

    /** Types the kind of a condition into the field that adds one. */
    private static void add(Page page, String kind) {
        tabTo(page, "Добавить условие");
        page.keyboard().type(kind);
        assertThat(page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(kind).setExact(true)))
                .isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(kind).setExact(true)))
                .isVisible();
    }

    private static void choose(Page page, String label, String option) {
        awaitFocus(page, label);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)))
                .isVisible();
        page.waitForCondition(() -> {
            boolean there = focused(page).contains(option);
            if (!there) {
                page.keyboard().press("ArrowDown");
            }
            return there;
        });
        page.keyboard().press("Enter");
    }

    private static void dragIntoAGroup(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Группа").setExact(true))
                .first()
                .click();
        Locator consent = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Согласие"));
        Locator planned = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Запланирован визит"));
        Locator inner = page.locator(".segment-group .segment-group > .segment-group-footer");
        consent.getByLabel("Переместить").dragTo(inner);
        assertThat(page.locator(".segment-group .segment-group .segment-leaf")).hasCount(1);
        planned.getByLabel("Переместить").dragTo(inner);
        assertThat(page.locator(".segment-group .segment-group .segment-leaf")).hasCount(2);
    }

    private static void askWhy(Page page) {
        String name = page.locator(".segment-sample a").first().textContent();
        tabTo(page, "Почему этот пациент здесь или нет");
        page.keyboard().type(name);
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.getByText(name + " входит в сегмент")).isVisible();
        assertThat(page.locator(".segment-leaf .segment-mark-yes")).hasCount(4);
    }

    /** Presses Tab until the focus is where the label says. */
    private static void tabTo(Page page, String label) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (focused(page).contains(label)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No way to «" + label + "» by Tab; the focus is at " + focused(page));
    }

    private static void awaitFocus(Page page, String label) {
        page.waitForCondition(() -> focused(page).contains(label));
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate(FOCUSED));
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
