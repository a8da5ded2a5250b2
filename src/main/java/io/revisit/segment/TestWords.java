package io.revisit.segment;

import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.i18n.Messages;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;

/** Says comparisons of numbers and days. */
final class TestWords {

    private final Locale locale;
    private final Formats formats;

    TestWords(Locale locale, Formats formats) {
        this.locale = locale;
        this.formats = formats;
    }

    /** "at least 3", "from 2 to 5", with the numbers written by the given function. */
    String number(NumberTest test, Function<BigDecimal, String> written) {
        String key = "segment.words.number." + test.operator().name();
        return test.operator() == NumberOperator.BETWEEN
                ? text(key, written.apply(test.value()), written.apply(test.upperBound()))
                : text(key, written.apply(test.value()));
    }

    /** A comparison of years under a key of its own per operator, since "year" changes its form with both. */
    String years(String key, NumberTest test) {
        String full = key + "." + test.operator().name();
        return test.operator() == NumberOperator.BETWEEN
                ? text(full, test.value(), test.upperBound())
                : text(full, test.value());
    }

    /** "more than 180 days ago", "before 01.02.2026". */
    String date(DateTest test) {
        return switch (test) {
            case DateTest.Before c -> text("segment.words.date.before", formats.date(c.day()));
            case DateTest.After c -> text("segment.words.date.after", formats.date(c.day()));
            case DateTest.Between c ->
                text("segment.words.date.between", formats.date(c.first()), formats.date(c.last()));
            case DateTest.WithinLastDays c -> text("segment.words.date.within", c.days());
            case DateTest.MoreThanDaysAgo c -> text("segment.words.date.ago", c.days());
            case DateTest.WithinNextDays c -> text("segment.words.date.ahead", c.days());
            case DateTest.DaysAgo c -> text("segment.words.date.daysAgo", c.farther(), c.nearer());
            case DateTest.InMonth c -> text("segment.words.date.month", c.monthsAgo());
        };
    }

    private String text(String key, Object... arguments) {
        return Messages.get(locale, key, arguments);
    }
}
