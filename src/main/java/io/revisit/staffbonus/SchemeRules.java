package io.revisit.staffbonus;

import io.revisit.staffbonus.SchemeProblem.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What a scheme must be to be stored. */
final class SchemeRules {

    private static final BigDecimal MOST_ROUBLES = new BigDecimal("1000000");
    private static final BigDecimal MOST_MULTIPLIER = BigDecimal.valueOf(100);
    private static final int MOST_TIERS = 10;
    private static final int MOST_DAYS = 365;
    private static final int MOST_MONTHS = 36;

    private SchemeRules() {}

    static List<SchemeProblem> check(BonusScheme scheme, boolean monthApproved) {
        List<SchemeProblem> problems = new ArrayList<>();
        require(!monthApproved, Field.FROM, "bonus.scheme.problem.approved", problems);
        require(isAmount(scheme.rateDigitized()), Field.RATE_DIGITIZED, "bonus.scheme.problem.amount", problems);
        require(isAmount(scheme.rateRepeat()), Field.RATE_REPEAT, "bonus.scheme.problem.amount", problems);
        require(areTiers(scheme.tiersDigitized()), Field.TIERS_DIGITIZED, "bonus.scheme.problem.tiers", problems);
        require(areTiers(scheme.tiersRepeat()), Field.TIERS_REPEAT, "bonus.scheme.problem.tiers", problems);
        Integer days = scheme.qualifyDays();
        require(
                days == null || days >= 0 && days <= MOST_DAYS,
                Field.QUALIFY_DAYS,
                "bonus.scheme.problem.days",
                problems);
        require(
                scheme.windowMonths() >= 1 && scheme.windowMonths() <= MOST_MONTHS,
                Field.WINDOW_MONTHS,
                "bonus.scheme.problem.months",
                problems);
        BigDecimal cap = scheme.cap();
        require(cap == null || isAmount(cap) && cap.signum() > 0, Field.CAP, "bonus.scheme.problem.cap", problems);
        return problems;
    }

    private static void require(boolean holds, Field field, String reason, List<SchemeProblem> problems) {
        if (!holds) {
            problems.add(new SchemeProblem(field, reason));
        }
    }

    private static boolean isAmount(BigDecimal roubles) {
        return roubles.signum() >= 0
                && roubles.compareTo(MOST_ROUBLES) <= 0
                && roubles.stripTrailingZeros().scale() <= 2;
    }

    /** At most ten steps, each "from" once and within 0 to 100 %. */
    private static boolean areTiers(Tiers tiers) {
        HashSet<BigDecimal> froms = new HashSet<>();
        return tiers.steps().size() <= MOST_TIERS
                && tiers.steps().stream().allMatch(SchemeRules::isTier)
                && tiers.steps().stream().allMatch(tier -> froms.add(tier.from().stripTrailingZeros()));
    }

    private static boolean isTier(Tier tier) {
        return tier.from().signum() >= 0
                && tier.from().compareTo(BigDecimal.valueOf(100)) <= 0
                && tier.multiplier().signum() >= 0
                && tier.multiplier().compareTo(MOST_MULTIPLIER) <= 0
                && tier.multiplier().stripTrailingZeros().scale() <= 4;
    }
}
