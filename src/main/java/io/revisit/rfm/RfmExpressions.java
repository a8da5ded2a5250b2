package io.revisit.rfm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Scores as SQL over what is known of a patient who has been to the clinic. */
public final class RfmExpressions {

    private final RfmScale scale;
    private final LocalDate today;
    private final Known known;

    /**
     * What scores follow from, as columns.
     *
     * @param last the day of the last completed visit
     * @param direction the main direction's id, NULL where there is none
     * @param visits completed ones
     * @param net roubles
     */
    public record Known(Field<LocalDate> last, Field<Long> direction, Field<Long> visits, Field<BigDecimal> net) {}

    /** @param today the day from which the last visit is counted back */
    public RfmExpressions(RfmScale scale, LocalDate today, Known known) {
        this.scale = scale;
        this.today = today;
        this.known = known;
    }

    /** The patient has been to the clinic and so has scores. */
    public Condition isScored() {
        return known.visits().gt(0L).and(known.last().isNotNull());
    }

    /** A score from 1 to 5; of no meaning where {@link #isScored()} does not hold. */
    public Field<Integer> score(RfmPart part) {
        return switch (part) {
            case RECENCY -> recency();
            case FREQUENCY -> rising(known.visits(), scale.frequency());
            case MONEY -> rising(known.net(), scale.money());
            case VALUE -> value(score(RfmPart.FREQUENCY), score(RfmPart.MONEY));
        };
    }

    /** The patient lies in one of these segments. */
    public Condition isIn(Collection<RfmSegment> segments) {
        return isScored()
                .and(cell(score(RfmPart.RECENCY), score(RfmPart.VALUE))
                        .in(segments.stream()
                                .flatMap(segment -> segment.cells().stream())
                                .map(cell -> DSL.inline(cell.number()))
                                .toList()));
    }

    /** Frequency and money as {@link RfmPart#VALUE}. */
    static Field<Integer> value(Field<Integer> frequency, Field<Integer> money) {
        return DSL.when(frequency.eq(DSL.inline(1)), DSL.inline(1))
                .otherwise(DSL.field("({0} + {1} + 1) DIV 2", Integer.class, frequency, money));
    }

    /** The number of a cell. */
    static Field<Integer> cell(Field<Integer> recency, Field<Integer> value) {
        return value.sub(DSL.inline(1)).mul(DSL.inline(RfmSegment.BEST)).add(recency);
    }

    private Field<Integer> recency() {
        Field<Integer> days = DSL.field("DATEDIFF({0}, {1})", Integer.class, DSL.val(today), known.last());
        return switch (scale.recency()) {
            case RfmScale.ByInterval interval -> {
                Field<Integer> months = months(interval);
                yield best(score -> days.le(months.mul(DSL.inline(RfmScale.ByInterval.daysOfAMonth(score)))));
            }
            case RfmScale.ByDays(RfmBorders borders) -> best(borders, most -> days.le(most.intValue()));
        };
    }

    private Field<Integer> months(RfmScale.ByInterval interval) {
        CaseConditionStep<Integer> months = null;
        for (Map.Entry<Long, Integer> of : interval.months().entrySet()) {
            Condition direction = known.direction().eq(of.getKey());
            months = months == null
                    ? DSL.when(direction, DSL.inline(of.getValue()))
                    : months.when(direction, DSL.inline(of.getValue()));
        }
        Field<Integer> other = DSL.inline(interval.otherMonths());
        return months == null ? other : months.otherwise(other);
    }

    private static <T extends Number> Field<Integer> rising(Field<T> value, RfmBorders borders) {
        Field<BigDecimal> number = value.coerce(BigDecimal.class);
        return best(borders, number::ge);
    }

    private static Field<Integer> best(RfmBorders borders, Function<BigDecimal, Condition> reaches) {
        return best(score -> {
            BigDecimal border = borders.of(score);
            return border == null ? null : reaches.apply(border);
        });
    }

    /** The highest score that is reached. */
    private static Field<Integer> best(IntFunction<@Nullable Condition> reaches) {
        CaseConditionStep<Integer> found = null;
        for (int score = RfmSegment.BEST; score > 1; score--) {
            Condition condition = reaches.apply(score);
            if (condition != null) {
                found = found == null
                        ? DSL.when(condition, DSL.inline(score))
                        : found.when(condition, DSL.inline(score));
            }
        }
        return found == null ? DSL.inline(1) : found.otherwise(DSL.inline(1));
    }
}
