package io.revisit.analytics.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.analytics.FigureKind;
import io.revisit.analytics.PeriodFigures;
import io.revisit.shared.Period;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.Figure.Change;
import io.revisit.shared.ui.Figure.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Figures in words and numbers of the user's language (DOMAIN.md, Figures).
 *
 * @param activeWindowDays the clinic's window for CRR
 */
record FigureTexts(Formats formats, int activeWindowDays) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How a change is told. */
    private enum Comparison {
        NONE,
        DIFFERENCE,
        PERCENT,
        POINTS
    }

    /** A figure's part of the keys of its texts: {@code retention-rate}. */
    static String code(FigureKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String name(FigureKind kind) {
        return I18NProvider.translate("overview.figure." + code(kind));
    }

    /** The value with its unit, {@link Formats#NONE} where the denominator is empty. */
    String value(FigureKind kind, PeriodFigures figures) {
        BigDecimal value = figures.value(kind);
        return switch (kind) {
            case DIGITIZED_SHARE, REPEAT_PURCHASE_RATE, RETENTION_RATE -> formats.percent(value);
            case AVERAGE_ORDER_VALUE, REVENUE -> formats.money(value);
            case BASE, BUYERS, VISITS_PER_BUYER, REFERRED, REFERRED_CAME -> formats.number(value);
        };
    }

    /** How many joined the programme in the period. */
    String joined(PeriodFigures figures) {
        return I18NProvider.translate("overview.joined", signed(BigDecimal.valueOf(figures.joined())));
    }

    /** The change to the period before; null where there is nothing to compare with. More is better for every figure. */
    @Nullable
    Change change(FigureKind kind, PeriodFigures now, PeriodFigures before) {
        BigDecimal value = now.value(kind);
        BigDecimal earlier = before.value(kind);
        if (value == null || earlier == null) {
            return null;
        }
        BigDecimal difference = value.subtract(earlier);
        return switch (comparison(kind)) {
            case NONE -> null;
            case DIFFERENCE -> change(difference, "overview.change.difference");
            case POINTS -> change(difference, "overview.change.points");
            case PERCENT ->
                earlier.signum() <= 0
                        ? null
                        : change(
                                difference.multiply(HUNDRED).divide(earlier, 4, RoundingMode.HALF_UP),
                                "overview.change.percent");
        };
    }

    /** The digitized share of a period that is over is not kept, so it is not compared. */
    private static Comparison comparison(FigureKind kind) {
        return switch (kind) {
            case DIGITIZED_SHARE -> Comparison.NONE;
            case BASE, REFERRED, REFERRED_CAME -> Comparison.DIFFERENCE;
            case REPEAT_PURCHASE_RATE, RETENTION_RATE -> Comparison.POINTS;
            case BUYERS, AVERAGE_ORDER_VALUE, VISITS_PER_BUYER, REVENUE -> Comparison.PERCENT;
        };
    }

    private Change change(BigDecimal difference, String key) {
        BigDecimal shown = difference.setScale(2, RoundingMode.HALF_UP);
        return switch (shown.signum()) {
            case 0 -> new Change(I18NProvider.translate("overview.change.none"), Direction.SAME);
            case 1 -> new Change(I18NProvider.translate(key, signed(shown)), Direction.BETTER);
            default -> new Change(I18NProvider.translate(key, signed(shown)), Direction.WORSE);
        };
    }

    private String signed(BigDecimal number) {
        String sign = switch (number.signum()) {
            case 0 -> "";
            case 1 -> "+";
            default -> "−";
        };
        return sign + formats.number(number.abs());
    }

    /** The formula with the period's numbers in it, and the period. */
    String formula(FigureKind kind, PeriodFigures figures, Period period) {
        return I18NProvider.translate(
                "overview.formula.of-period",
                I18NProvider.translate("overview.formula." + code(kind), numbers(kind, figures)),
                formats.period(period.first(), period.last()));
    }

    /** What stands in the formula, its result last. */
    private Object[] numbers(FigureKind kind, PeriodFigures of) {
        String result = value(kind, of);
        return switch (kind) {
            case BASE, BUYERS, REFERRED -> new Object[] {result};
            case DIGITIZED_SHARE -> new Object[] {number(of.digitized()), number(of.base()), result};
            case REPEAT_PURCHASE_RATE -> new Object[] {number(of.cameTwice()), number(of.came()), result};
            case AVERAGE_ORDER_VALUE -> new Object[] {formats.money(of.net()), number(of.paidVisits()), result};
            case RETENTION_RATE ->
                new Object[] {
                    number(of.activeAtEnd()),
                    number(of.activeNew()),
                    number(of.activeBefore()),
                    result,
                    activeWindowDays
                };
            case VISITS_PER_BUYER -> new Object[] {number(of.visits()), number(of.came()), result};
            case REVENUE ->
                new Object[] {formats.money(of.gross()), formats.money(of.reward()), formats.money(refunded(of)), result
                };
            case REFERRED_CAME -> new Object[] {number(of.referred()), result};
        };
    }

    private static BigDecimal refunded(PeriodFigures of) {
        return of.gross().subtract(of.reward()).subtract(of.net());
    }

    private String number(long count) {
        return formats.number(count);
    }
}
