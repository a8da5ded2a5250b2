package io.revisit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.revisit.business.BusinessService;
import io.revisit.business.BusinessSettings;
import io.revisit.campaign.CampaignContent;
import io.revisit.campaign.CampaignId;
import io.revisit.campaign.CampaignService;
import io.revisit.dataimport.BatchId;
import io.revisit.dataimport.ImportBatchService;
import io.revisit.dataimport.ImportId;
import io.revisit.delivery.TransportKind;
import io.revisit.patient.PatientId;
import io.revisit.security.Role;
import io.revisit.segment.SaveResult.Saved;
import io.revisit.segment.SegmentDraft;
import io.revisit.segment.SegmentId;
import io.revisit.segment.SegmentService;
import io.revisit.segment.SegmentTemplate;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.staffbonus.BonusScheme;
import io.revisit.staffbonus.BonusSchemeService;
import io.revisit.staffbonus.StaffBonusService;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import io.revisit.testing.Patients;
import io.revisit.testing.TestBase;
import io.revisit.testing.Visits;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every screen at three widths, in both languages, light and dark, of a clinic with patients and long names: nothing sticks
 * out, and axe-core finds nothing serious. The pictures are in {@code target/screens}, to be looked at.
 */
@DatabaseTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensTest {

    /** The server has answered all that the page has asked. */
    private static final String AT_REST =
            "() => Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())";

    private static final String HEADING_SHOWN =
            "() => [...document.querySelectorAll('h1, h2')].some(heading => heading.checkVisibility())";

    private static final YearMonth MONTH = YearMonth.of(2026, 9);

    @Autowired
    private Clinics clinics;

    @Autowired
    private TestBase bases;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportBatchService batches;

    @Autowired
    private BusinessService businesses;

    @Autowired
    private SegmentService segments;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private BonusSchemeService schemes;

    @Autowired
    private StaffBonusService bonus;

    @LocalServerPort
    private int port;

    private final Map<String, String> owners = new HashMap<>();
    private List<String> screens = List.of();

    @BeforeAll
    void fillClinic() {
        BusinessId clinic = clinics.openAsOwner();
        rename("Стоматологическая клиника «Ослепительная улыбка на Большой Морской»");
        bases.load(clinic, TestBase.SMALL);
        PatientId patient = longNamed();
        SegmentId segment = ((Saved) segments.save(new SegmentDraft(
                        null,
                        "Не были у ортодонта больше полугода, но согласны на рекламу и живут рядом с филиалом",
                        SegmentTemplate.VIP_AT_RISK.root(),
                        0)))
                .id();
        CampaignId campaign = campaigns.create(new CampaignContent(
                "Приглашение на осмотр всем, кто давно не приходил, перед новогодними каникулами",
                segment,
                TransportKind.OUTBOX,
                "",
                "{{имя}}, ждём вас на осмотр"));
        schemes.save(BonusScheme.offeredFrom(MONTH.minusMonths(1)));
        bonus.calculate(MONTH);
        ImportId file = imports.upload("small/visits-1c.csv");
        imports.check(file);
        ImportId finished = imports.all("small/patients-1c.csv").id();
        ImportId columns = imports.upload("small/patients.xlsx");
        BatchId batch = batches.create(
                List.of(imports.upload("small/patients-yclients.csv"), imports.upload("small/visits.xlsx")));
        for (String language : List.of("ru", "en")) {
            owners.put(language, clinics.letIn(clinic, Role.OWNER, Locale.of(language)));
        }
        screens = List.of(
                "",
                "patients",
                "patients/duplicates",
                "patients/tagging",
                "patients/families",
                "patients/" + patient.value(),
                "visits",
                "import",
                "import/new",
                "import/" + file.value(),
                "import/" + columns.value(),
                "import/" + finished.value(),
                "import/batch/" + batch.value(),
                "segments",
                "segments/new",
                "rfm",
                "segments/" + segment.value(),
                "campaigns",
                "campaigns/" + campaign.value(),
                "campaigns/outbox",
                "bonus?month=" + MONTH,
                "bonus?month=" + MONTH + "&tab=scheme",
                "settings",
                "settings?tab=tags",
                "settings?tab=tag-rules",
                "settings?tab=fields",
                "settings?tab=access",
                "settings?tab=audit",
                "tag-rules/new?template=VIP",
                "account/password");
    }

    private void rename(String name) {
        BusinessSettings now = businesses.current();
        assertThat(businesses.update(new BusinessSettings(
                        name,
                        now.zone(),
                        now.currency(),
                        now.phoneCountry(),
                        now.activeWindowDays(),
                        now.assumedDiscount(),
                        now.phonesHiddenAtDesk(),
                        now.version())))
                .isTrue();
    }

    private PatientId longNamed() {
        PatientId patient = patients.aPatient()
                .named("Аббасова-Константинопольская Александра-Виктория Константиновна")
                .withPhone("+7 912 345-67-89")
                .withEmail("aleksandra.viktoriya.konstantinopolskaya@stomatologiya.example.org")
                .stored();
        visits.of(patient)
                .by(visits.doctor("Рождественская-Преображенская Маргарита Владиславовна"))
                .in(visits.direction("Челюстно-лицевая хирургия и имплантация"))
                .costing("1234567.89")
                .stored();
        return patient;
    }

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"390, ru, LIGHT", "1440, en, DARK"})
    void everyScreenFitsAndIsAccessible(int width, String language, ColorScheme colours) {
        visit(width, language, colours, (softly, page, screen) -> {
            softly.assertThat(overflow(page)).as(screen).isZero();
            softly.assertThat(serious(page)).as(screen).isEmpty();
        });
    }

    /** Where only widths and languages differ from the screens above, the minutes that axe-core takes are spared. */
    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"390, en, DARK", "768, ru, LIGHT", "1440, ru, LIGHT"})
    void everyScreenFits(int width, String language, ColorScheme colours) {
        visit(
                width,
                language,
                colours,
                (softly, page, screen) ->
                        softly.assertThat(overflow(page)).as(screen).isZero());
    }

    @FunctionalInterface
    private interface Look {
        void at(SoftAssertions softly, Page page, String screen);
    }

    private void visit(int width, String language, ColorScheme colours, Look look) {
        SoftAssertions softly = new SoftAssertions();
        try (Browser browser = new Browser()) {
            Page page = browser.window(width, colours);
            Browser.signIn(page, address(), owners.get(language));
            for (String screen : screens) {
                page.navigate(address() + "/" + screen);
                page.waitForFunction(HEADING_SHOWN);
                page.waitForFunction(AT_REST);
                page.screenshot(new Page.ScreenshotOptions().setPath(picture(width + "-" + language, screen)));
                look.at(softly, page, "/" + screen);
            }
        }
        softly.assertAll();
    }

    private static Path picture(String folder, String screen) {
        String name = screen.isEmpty() ? "overview" : screen.replaceAll("[^a-z0-9]+", "-");
        return Path.of("target", "screens", folder, name + ".png");
    }

    private static int overflow(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static List<String> serious(Page page) {
        // In one go: the other way opens a page of its own for each screen's report.
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(ScreensTest::asText)
                        .toList();
    }

    private static String asText(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
