package io.revisit.analytics;

import io.revisit.business.BusinessService;
import io.revisit.business.ClinicCalendar;
import io.revisit.security.Role;
import io.revisit.shared.Period;
import io.revisit.shared.data.UtcTime;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The figures of a period, their charts and the rows behind them (DOMAIN.md, Figures). */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME, Role.ADMINISTRATOR_NAME})
public class OverviewService {

    private final FigureQueries queries;
    private final FigureRowQueries rowQueries;
    private final ClinicCalendar calendar;
    private final BusinessService businesses;

    OverviewService(
            FigureQueries queries, FigureRowQueries rowQueries, ClinicCalendar calendar, BusinessService businesses) {
        this.queries = queries;
        this.rowQueries = rowQueries;
        this.calendar = calendar;
        this.businesses = businesses;
    }

    /** The figures of the period. */
    public PeriodFigures figures(Period period) {
        FigureScope scope = scope(period);
        return queries.figures(period, scope.activeWindowDays(), scope.afterEnd());
    }

    /** The patients behind a figure, those in its numerator first. */
    public List<FigureRow> rows(FigureKind kind, Period period, int offset, int limit) {
        return rowQueries.page(kind, scope(period), offset, limit);
    }

    /** How many patients stand behind a figure. */
    public long rowCount(FigureKind kind, Period period) {
        return rowQueries.count(kind, scope(period));
    }

    /** Completed visits of every month that the period touches, first against repeat. */
    public List<MonthVisits> visitsByMonth(Period period) {
        Map<YearMonth, MonthVisits> found = queries.visitsByMonth(period).stream()
                .collect(Collectors.toMap(MonthVisits::month, Function.identity()));
        return months(period).stream()
                .map(month -> found.getOrDefault(month, new MonthVisits(month, 0, 0)))
                .toList();
    }

    /**
     * How many of the base had joined the programme by the end of every month that the period touches.
     *
     * @param base patients at the end of the period, as {@link #figures} gives them
     */
    public List<MonthDigitized> digitizedByMonth(Period period, long base) {
        Map<YearMonth, Long> joined = queries.joinedByMonth(period).stream()
                .collect(Collectors.toMap(MonthDigitized::month, MonthDigitized::digitized));
        List<MonthDigitized> result = new ArrayList<>();
        long digitized = 0;
        for (YearMonth month : months(period)) {
            digitized += joined.getOrDefault(month, 0L);
            result.add(new MonthDigitized(month, digitized, base));
        }
        return result;
    }

    private static List<YearMonth> months(Period period) {
        List<YearMonth> months = new ArrayList<>();
        YearMonth last = YearMonth.from(period.last());
        for (YearMonth month = YearMonth.from(period.first()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    private FigureScope scope(Period period) {
        return new FigureScope(
                period,
                UtcTime.of(
                        period.last().plusDays(1).atStartOfDay(calendar.zone()).toInstant()),
                businesses.current().activeWindowDays());
    }
}
