package io.revisit.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.shared.Period;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.TestBase;
import io.revisit.testing.Truth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class OverviewTruthTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private TestBase testBase;

    @Autowired
    private OverviewService overview;

    @ParameterizedTest
    @ValueSource(strings = {TestBase.SMALL, TestBase.CLINIC})
    void everyFigureEqualsTheTruth(String base) {
        JsonNode truth = Truth.of(base);
        BusinessId clinic = clinics.openAsOwner();
        testBase.load(clinic, base);

        PeriodFigures all = overview.figures(period(truth.get("period")));

        assertThat(all.base()).isEqualTo(truth.get("patients").asLong());
        assertThat(all.visits()).isEqualTo(truth.get("completed_visits").asLong());
        assertThat(all.paidVisits()).isEqualTo(truth.get("paid_visits").asLong());
        assertThat(all.buyers()).isEqualTo(truth.get("buyers").asLong());
        assertThat(all.came()).isEqualTo(truth.get("came").asLong());
        assertThat(all.cameTwice()).isEqualTo(truth.get("came_twice").asLong());
        assertThat(all.net()).isEqualByComparingTo(truth.get("net_revenue").decimalValue());
        assertThat(all.digitized()).isEqualTo(truth.get("digitized").asLong());
        assertThat(all.referred()).isEqualTo(truth.get("referred").asLong());
        assertThat(all.referredCame()).isEqualTo(truth.get("referred_came").asLong());
        assertThat(shown(all, FigureKind.REPEAT_PURCHASE_RATE)).isEqualByComparingTo(decimal(truth, "rpr_percent"));
        assertThat(shown(all, FigureKind.AVERAGE_ORDER_VALUE)).isEqualByComparingTo(decimal(truth, "aov"));
        assertThat(shown(all, FigureKind.VISITS_PER_BUYER)).isEqualByComparingTo(decimal(truth, "visits_per_buyer"));

        JsonNode crr = truth.get("crr");
        PeriodFigures year = overview.figures(period(crr.get("period")));
        assertThat(year.activeBefore()).isEqualTo(crr.get("S").asLong());
        assertThat(year.activeAtEnd()).isEqualTo(crr.get("E").asLong());
        assertThat(year.activeNew()).isEqualTo(crr.get("N").asLong());
        assertThat(shown(year, FigureKind.RETENTION_RATE)).isEqualByComparingTo(decimal(crr, "percent"));

        everyFigureOpensToItsRows(all, period(truth.get("period")));
    }

    private void everyFigureOpensToItsRows(PeriodFigures figures, Period period) {
        assertThat(overview.rowCount(FigureKind.BASE, period)).isEqualTo(figures.base());
        assertThat(overview.rowCount(FigureKind.BUYERS, period)).isEqualTo(figures.buyers());
        assertThat(overview.rowCount(FigureKind.REPEAT_PURCHASE_RATE, period)).isEqualTo(figures.came());
        assertThat(overview.rowCount(FigureKind.REFERRED, period)).isEqualTo(figures.referred());
        assertThat(overview.rowCount(FigureKind.REFERRED_CAME, period)).isEqualTo(figures.referredCame());
        assertThat(overview.rows(FigureKind.REPEAT_PURCHASE_RATE, period, 0, 10_000).stream()
                        .filter(FigureRow::counts))
                .hasSize((int) figures.cameTwice());
        assertThat(overview.rows(FigureKind.DIGITIZED_SHARE, period, 0, 10_000).stream()
                        .filter(FigureRow::counts))
                .hasSize((int) figures.digitized());
        assertThat(overview.rows(FigureKind.RETENTION_RATE, period, 0, 10_000).stream()
                        .filter(FigureRow::counts))
                .hasSize((int) (figures.activeAtEnd() - figures.activeNew()));
        assertThat(overview.rows(FigureKind.REVENUE, period, 0, 10_000).stream()
                        .map(FigureRow::net)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(figures.net());
    }

    @ParameterizedTest
    @ValueSource(strings = TestBase.SMALL)
    void theChartsAddUpToTheFigures(String base) {
        testBase.load(clinics.openAsOwner(), base);
        Period period = period(Truth.of(base).get("period"));

        PeriodFigures figures = overview.figures(period);

        assertThat(overview.visitsByMonth(period).stream()
                        .mapToLong(month -> month.first() + month.repeat())
                        .sum())
                .isEqualTo(figures.visits());
        assertThat(overview.digitizedByMonth(period, figures.base()).getLast().digitized())
                .isEqualTo(figures.digitized());
    }

    @ParameterizedTest
    @ValueSource(strings = TestBase.SMALL)
    void anEmptyDenominatorGivesNothingNotZero(String base) {
        testBase.load(clinics.openAsOwner(), base);

        PeriodFigures before = overview.figures(new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 31)));

        assertThat(before.value(FigureKind.REPEAT_PURCHASE_RATE)).isNull();
        assertThat(before.value(FigureKind.AVERAGE_ORDER_VALUE)).isNull();
        assertThat(before.value(FigureKind.RETENTION_RATE)).isNull();
    }

    private static BigDecimal shown(PeriodFigures figures, FigureKind kind) {
        return figures.value(kind).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return node.get(field).decimalValue();
    }

    private static Period period(JsonNode days) {
        return new Period(
                LocalDate.parse(days.get(0).asString()),
                LocalDate.parse(days.get(1).asString()));
    }
}
