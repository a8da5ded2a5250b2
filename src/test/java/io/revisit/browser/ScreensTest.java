package io.revisit.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.revisit.business.DemoAccounts;
import io.revisit.testing.DatabaseTest;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every screen at three widths, light and dark: nothing sticks out, and axe-core finds nothing serious. */
@DatabaseTest
@Tag("browser")
class ScreensTest {

    private static final List<String> SCREENS = List.of(
            "",
            "patients",
            "visits",
            "import",
            "segments",
            "segments/new",
            "campaigns",
            "campaigns/new",
            "bonus",
            "settings");

    @Autowired
    private DemoAccounts demoAccounts;

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"390, LIGHT", "768, DARK", "1440, LIGHT"})
    void everyScreenFitsAndIsAccessible(int width, ColorScheme colours) {
        demoAccounts.openDemo();
        SoftAssertions softly = new SoftAssertions();
        try (Browser browser = new Browser()) {
            Page page = browser.window(width, colours);
            Browser.signIn(page, address(), "owner@demo.revisit");
            for (String screen : SCREENS) {
                page.navigate(address() + "/" + screen);
                page.locator("h1, h2").first().waitFor();
                page.waitForLoadState(LoadState.NETWORKIDLE);
                softly.assertThat(overflow(page))
                        .as("/%s sticks out at %d px", screen, width)
                        .isZero();
                softly.assertThat(serious(page))
                        .as("/%s at %d px", screen, width)
                        .isEmpty();
            }
        }
        softly.assertAll();
    }

    private static int overflow(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static List<String> serious(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .filter(rule -> !isOfVaadinTabs(rule))
                        .map(ScreensTest::asText)
                        .toList();
    }

    /** The scrolling part inside Vaadin's own vaadin-tabs lies between the list of tabs and its tabs; it is theirs to mend. */
    private static boolean isOfVaadinTabs(Rule rule) {
        return rule.getId().equals("aria-required-children")
                && rule.getNodes().stream().allMatch(node -> node.getHtml().startsWith("<vaadin-tabs"));
    }

    private static String asText(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
