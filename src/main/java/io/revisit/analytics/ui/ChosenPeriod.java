package io.revisit.analytics.ui;

import io.revisit.shared.Period;
import io.revisit.shared.ui.UrlState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The period that the overview shows, and how it stands in the address; what cannot be read there is passed over.
 *
 * @param period ends today at the latest
 */
record ChosenPeriod(Choice choice, Period period) {

    /** The first day that a period of one's own can begin on. */
    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final String CHOICE = "period";
    private static final String FROM = "from";
    private static final String TO = "to";

    /** The ways to choose a period. */
    enum Choice {
        THIS_MONTH,
        LAST_MONTH,
        QUARTER,
        YEAR,
        OWN;

        /** As it stands in addresses and keys of texts: {@code last-month}. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The period of a choice; running months and quarters end today. {@link Choice#OWN} begins as this month. */
    static ChosenPeriod of(Choice choice, LocalDate today) {
        Period period = switch (choice) {
            case THIS_MONTH, OWN -> new Period(YearMonth.from(today).atDay(1), today);
            case LAST_MONTH -> Period.ofMonth(YearMonth.from(today).minusMonths(1));
            case QUARTER -> new Period(Period.quarterOf(today).first(), today);
            case YEAR -> Period.last12Months(today);
        };
        return new ChosenPeriod(choice, period);
    }

    static ChosenPeriod own(Period period) {
        return new ChosenPeriod(Choice.OWN, period);
    }

    /** The period in the address, this month without one. */
    static ChosenPeriod read(UrlState state, LocalDate today) {
        Choice choice = Arrays.stream(Choice.values())
                .filter(one -> one.code().equals(state.get(CHOICE).orElse("")))
                .findFirst()
                .orElse(Choice.THIS_MONTH);
        return choice == Choice.OWN
                ? days(state, today).map(ChosenPeriod::own).orElseGet(() -> of(Choice.THIS_MONTH, today))
                : of(choice, today);
    }

    private static Optional<Period> days(UrlState state, LocalDate today) {
        return day(state, FROM)
                .flatMap(from -> day(state, TO)
                        .map(to -> to.isAfter(today) ? today : to)
                        .filter(to -> !from.isBefore(EARLIEST) && !to.isBefore(from))
                        .map(to -> new Period(from, to)));
    }

    private static Optional<LocalDate> day(UrlState state, String name) {
        try {
            return state.get(name).map(LocalDate::parse);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** The state with this period in it. */
    UrlState in(UrlState state) {
        boolean own = choice == Choice.OWN;
        return state.with(CHOICE, choice == Choice.THIS_MONTH ? "" : choice.code())
                .with(FROM, own ? period.first().toString() : "")
                .with(TO, own ? period.last().toString() : "");
    }
}
