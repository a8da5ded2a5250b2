package io.revisit.analytics.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.revisit.analytics.MonthDigitized;
import io.revisit.analytics.MonthVisits;
import io.revisit.analytics.OverviewService;
import io.revisit.shared.Period;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.Chart;
import io.revisit.shared.ui.Chart.Series;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Visits by month, first against repeat, and the digitized share over time; twelve months at least. */
final class OverviewCharts extends Composite<Div> {
    private static final int FEWEST_MONTHS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final OverviewService overview;
    private final DateTimeFormatter month;
    private final Chart visits;
    private final Chart digitized;

    OverviewCharts(OverviewService overview, Formats formats) {
        this.overview = overview;
        month = DateTimeFormatter.ofPattern("LLL yy", formats.locale());
        visits = new Chart(
                getTranslation("overview.chart.visits"), Chart.Kind.STACKED_COLUMNS, count -> formats.number(count));
        digitized = new Chart(getTranslation("overview.chart.digitized"), Chart.Kind.LINES, formats::percent);
        getContent().addClassName("overview-charts");
        getContent().add(visits, digitized);
    }

    /** @param base patients at the end of the period */
    void show(Period period, long base) {
        Period months = months(period);
        showVisits(overview.visitsByMonth(months));
        showDigitized(overview.digitizedByMonth(months, base));
    }

    /** The months that the period touches, and those before them up to a year. */
    static Period months(Period period) {
        YearMonth year = YearMonth.from(period.last()).minusMonths(FEWEST_MONTHS - 1L);
        YearMonth first = YearMonth.from(period.first());
        return new Period((first.isBefore(year) ? first : year).atDay(1), period.last());
    }

    private void showVisits(List<MonthVisits> rows) {
        visits.setData(
                rows.stream().map(row -> month.format(row.month())).toList(),
                List.of(
                        Series.of(
                                getTranslation("overview.chart.first"),
                                rows.stream().mapToLong(MonthVisits::first).toArray()),
                        Series.of(
                                getTranslation("overview.chart.repeat"),
                                rows.stream().mapToLong(MonthVisits::repeat).toArray())));
    }

    private void showDigitized(List<MonthDigitized> rows) {
        digitized.setData(
                rows.stream().map(row -> month.format(row.month())).toList(),
                List.of(new Series(
                        getTranslation("overview.chart.share"),
                        rows.stream().map(OverviewCharts::share).toList())));
    }

    private static @Nullable BigDecimal share(MonthDigitized row) {
        return row.base() == 0
                ? null
                : BigDecimal.valueOf(row.digitized())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(row.base()), MathContext.DECIMAL64);
    }
}
