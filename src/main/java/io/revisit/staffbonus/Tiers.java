package io.revisit.staffbonus;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A list of tiers: the highest "from" that is reached holds; 1 where none is. A share is compared unrounded, as a
 * fraction, never as a rounded per cent.
 */
public record Tiers(List<Tier> steps) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Tiers {
        steps = steps.stream().sorted(Comparator.comparing(Tier::from)).toList();
    }

    /**
     * The multiplier for {@code part} of {@code whole}; a share above 100 % counts as 100 %.
     *
     * @return 1 when the whole is zero: with nobody served or an empty cohort there is no share to judge
     */
    public BigDecimal multiplierFor(long part, long whole) {
        return reached(part, whole).map(Tier::multiplier).orElse(BigDecimal.ONE);
    }

    /** The step that holds for {@code part} of {@code whole}; empty where none is reached and when the whole is zero. */
    public Optional<Tier> reached(long part, long whole) {
        if (whole == 0) {
            return Optional.empty();
        }
        BigDecimal share = BigDecimal.valueOf(Math.min(part, whole)).multiply(HUNDRED);
        return steps.reversed().stream()
                .filter(step -> share.compareTo(step.from().multiply(BigDecimal.valueOf(whole))) >= 0)
                .findFirst();
    }
}
