package io.revisit.analytics.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.revisit.analytics.FigureRow;
import io.revisit.security.Role;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.ui.FigureCard;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.SidePanel;
import io.revisit.staffbonus.BonusOutcome;
import io.revisit.staffbonus.BonusScheme;
import io.revisit.staffbonus.BonusSchemeService;
import io.revisit.staffbonus.StaffBonusService;
import io.revisit.staffbonus.Tier;
import io.revisit.staffbonus.Tiers;
import io.revisit.testing.Clinics;
import io.revisit.testing.Patients;
import io.revisit.testing.TestBase;
import io.revisit.testing.ViewTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OverviewViewTest extends ViewTest {
    private static final String WHOLE = "?period=own&from=2025-05-01&to=2026-10-30";

    @Autowired
    private Clinics clinics;

    @Autowired
    private TestBase testBase;

    @Autowired
    private Patients patients;

    @Autowired
    private BonusSchemeService schemes;

    @Autowired
    private StaffBonusService bonus;

    private BusinessId clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void theCardsShowTheFiguresOfTheTruth() {
        testBase.load(clinic, TestBase.SMALL);
        open(WHOLE);
        assertThat(values())
                .containsAllEntriesOf(Map.of(
                        "База", "1 158",
                        "Доля в программе", "28,41 %",
                        "Покупатели", "608",
                        "Повторные покупки, RPR", "44,08 %",
                        "Средний чек, AOV", "28 259,73 ₽",
                        "Визитов на покупателя", "1,72",
                        "Выручка", "29 474 900 ₽",
                        "Приглашены пациентами", "153",
                        "Приглашены и пришли", "92"))
                .containsEntry("Удержание, CRR", "—");
    }

    @Test
    void aFormulaHasTheNumbersOfThePeriodInIt() {
        testBase.load(clinic, TestBase.SMALL);
        open("?period=own&from=2025-10-31&to=2026-10-30");
        _click(value("Удержание, CRR"));
        assertThat(plain(_get(Paragraph.class, spec -> spec.withClasses("overview-formula"))
                        .getText()))
                .contains("(465 − 391) ÷ 217 = 34,10 %")
                .contains("за 365 дней")
                .endsWith("Период: 31.10.2025 – 30.10.2026.");
    }

    @Test
    void aClickOpensTheRowsBehindAFigure() {
        testBase.load(clinic, TestBase.SMALL);
        open(WHOLE);
        _click(value("Повторные покупки, RPR"));
        assertThat(_get(SidePanel.class).getHeaderTitle()).isEqualTo("Повторные покупки, RPR: 608 пациентов");
        assertThat(GridKt._size(rows())).isEqualTo(608);
        assertThat(GridKt._get(rows(), 267).counts()).isTrue();
        assertThat(GridKt._get(rows(), 268).counts()).isFalse();
    }

    @Test
    void aRowLeadsToThePatientsCardAndThePanelCloses() {
        testBase.load(clinic, TestBase.SMALL);
        open(WHOLE);
        _click(value("Покупатели"));
        FigureRow first = GridKt._get(rows(), 0);
        Anchor link = (Anchor) GridKt._getCellComponent(rows(), 0, "patient");
        assertThat(link.getHref()).isEqualTo("patients/" + first.patient().value());
        assertThat(link.getText()).isEqualTo(first.name());
        open(link.getHref());
        _assertNone(SidePanel.class);
    }

    @Test
    void thePeriodStandsInTheAddressAndIsCompared() {
        testBase.load(clinic, TestBase.SMALL);
        open("?period=last-month");
        assertThat(pressed()).isEqualTo("Прошлый месяц");
        assertThat(text("overview-comparison")).contains("01.08.2026 – 31.08.2026");
        _click(_get(Button.class, spec -> spec.withText("Этот месяц")));
        assertThat(pressed()).isEqualTo("Этот месяц");
        assertThat(text("overview-comparison")).contains("01.09.2026 – 30.09.2026");
    }

    @Test
    void anAddressThatCannotBeReadShowsThisMonth() {
        testBase.load(clinic, TestBase.SMALL);
        open("?period=own&from=never&to=2026-13-01");
        assertThat(pressed()).isEqualTo("Этот месяц");
    }

    @Test
    void anEndBeforeTheBeginningIsSaidAtItsField() {
        testBase.load(clinic, TestBase.SMALL);
        open("?period=own&from=2026-10-01&to=2026-10-10");
        DatePicker to = _get(DatePicker.class, spec -> spec.withLabel("По"));
        _setValue(to, LocalDate.of(2026, 9, 1), true);
        assertThat(to.isInvalid()).isTrue();
        assertThat(to.getErrorMessage()).startsWith("Период кончается раньше");
        assertThat(text("page-header-count")).isEqualTo("01.10.2026 – 10.10.2026");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("С")), LocalDate.of(2026, 8, 1), true);
        assertThat(text("page-header-count")).isEqualTo("01.08.2026 – 01.09.2026");
    }

    @Test
    void theChartsShowTwelveMonthsAtLeast() {
        testBase.load(clinic, TestBase.SMALL);
        open("?period=last-month");
        _find(Button.class, spec -> spec.withText("Таблица")).forEach(LocatorJ::_click);
        assertThat(_find(NativeTable.class))
                .hasSize(2)
                .allSatisfy(table -> assertThat(table.getBody().getRowCount()).isEqualTo(12));
    }

    @Test
    void anOwnerSeesTheBonusToCalculateAndPatientsToInvite() {
        testBase.load(clinic, TestBase.SMALL);
        open("");
        assertThat(hrefs()).contains("bonus?month=2026-09", "segments/new?template=NOT_SEEN_HALF_YEAR");
    }

    @Test
    void aDraftIsToBeApprovedAndAnApprovedMonthIsDone() {
        testBase.load(clinic, TestBase.SMALL);
        YearMonth month = YearMonth.of(2026, 9);
        Tiers single = new Tiers(List.of(new Tier(BigDecimal.ZERO, BigDecimal.ONE)));
        assertThat(schemes.save(
                        new BonusScheme(month, BigDecimal.TEN, single, BigDecimal.TEN, single, 30, 6, null, true)))
                .isEmpty();
        assertThat(bonus.calculate(month)).isInstanceOf(BonusOutcome.Done.class);
        open("");
        assertThat(_get(
                                Anchor.class,
                                spec -> spec.withPredicate(
                                        link -> link.getHref().startsWith("bonus")))
                        .getElement()
                        .getTextRecursively())
                .contains("₽")
                .endsWith("утвердить премию за сентябрь 2026");
        assertThat(bonus.approve(month)).isInstanceOf(BonusOutcome.Done.class);
        open("?period=year");
        assertThat(hrefs()).noneMatch(href -> href.startsWith("bonus"));
    }

    @Test
    void anAdministratorSeesFiguresAndNoLinkToBonusOrImport() {
        testBase.load(clinic, TestBase.SMALL);
        clinics.signIn(clinic, Role.ADMINISTRATOR);
        open(WHOLE);
        assertThat(values()).containsEntry("Выручка", "29 474 900 ₽");
        assertThat(hrefs()).noneMatch(href -> href.startsWith("bonus") || href.startsWith("import"));
    }

    @Test
    void anEmptyClinicShowsThePath() {
        open("");
        _assertNone(FigureCard.class);
        assertThat(hrefs())
                .containsSubsequence("import", "settings?tab=doctors", "patients", "segments", "campaigns", "bonus");
        assertThat(_get(H1.class).getText()).isEqualTo("Обзор");
    }

    @Test
    void aPatientOfAnotherClinicIsInNoFigure() {
        testBase.load(clinics.openAsOwner(), TestBase.SMALL);
        clinics.signIn(clinic, Role.OWNER);
        patients.aPatient().named("Иванова Мария").stored();
        open("?period=year");
        assertThat(values()).containsEntry("База", "1").containsEntry("Покупатели", "0");
    }

    private static Map<String, String> values() {
        return _find(FigureCard.class).stream()
                .collect(Collectors.toMap(
                        card -> _get(card, Span.class, spec -> spec.withClasses("figure-card-name"))
                                .getText(),
                        card -> plain(_get(card, NativeButton.class).getText())));
    }

    private static NativeButton value(String figure) {
        return _get(
                NativeButton.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().orElse("").startsWith(figure + ":")));
    }

    @SuppressWarnings("unchecked")
    private static LazyGrid<FigureRow> rows() {
        return _get(LazyGrid.class);
    }

    private static String pressed() {
        return _get(Button.class, spec -> spec.withClasses("is-chosen")).getText();
    }

    private static String text(String cssClass) {
        return _get(Component.class, spec -> spec.withClasses(cssClass))
                .getElement()
                .getText();
    }

    private static List<String> hrefs() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    /** Numbers are grouped by no-break blanks. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
