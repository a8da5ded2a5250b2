package io.revisit.staffbonus.ui;

import io.revisit.staffbonus.BonusCounts;
import io.revisit.staffbonus.BonusLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A row of the month's table as it is written down: an administrator's or the total one. */
record BonusRow(
        String name,
        BonusCounts counts,
        BigDecimal payDigitized,
        BigDecimal payRepeat,
        BigDecimal cut,
        BigDecimal adjustments,
        BigDecimal total) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static BonusRow of(BonusLine line) {
        return new BonusRow(
                line.staffName(),
                line.counts(),
                line.pay().payDigitized(),
                line.pay().payRepeat(),
                line.pay().cut(),
                line.adjustments(),
                line.total());
    }

    /** The sums of all lines. */
    static BonusRow total(String name, List<BonusLine> lines) {
        List<BonusRow> rows = lines.stream().map(BonusRow::of).toList();
        BonusCounts counts = new BonusCounts(
                count(rows, BonusCounts::served),
                count(rows, BonusCounts::digitized),
                count(rows, BonusCounts::repeat));
        return new BonusRow(
                name,
                counts,
                sum(rows, BonusRow::payDigitized),
                sum(rows, BonusRow::payRepeat),
                sum(rows, BonusRow::cut),
                sum(rows, BonusRow::adjustments),
                sum(rows, BonusRow::total));
    }

    /** Digitized of served in percent, rounded half up to two places, at most 100; null with nobody served. */
    @Nullable
    BigDecimal conversion() {
        return counts.served() == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(Math.min(counts.digitized(), counts.served())))
                        .divide(BigDecimal.valueOf(counts.served()), 2, RoundingMode.HALF_UP);
    }

    private static int count(List<BonusRow> rows, ToIntFunction<BonusCounts> number) {
        return rows.stream().map(BonusRow::counts).mapToInt(number).sum();
    }

    private static BigDecimal sum(List<BonusRow> rows, Function<BonusRow, BigDecimal> amount) {
        return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
