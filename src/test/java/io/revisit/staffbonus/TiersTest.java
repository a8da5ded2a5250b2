package io.revisit.staffbonus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TiersTest {

    private final Tiers tiers = new Tiers(List.of(tier("60", "1.5"), tier("0", "0.5"), tier("30", "1")));

    @Test
    void theHighestFromThatIsReachedHolds() {
        assertThat(tiers.multiplierFor(29, 100)).isEqualByComparingTo("0.5");
        assertThat(tiers.multiplierFor(30, 100)).isEqualByComparingTo("1");
        assertThat(tiers.multiplierFor(60, 100)).isEqualByComparingTo("1.5");
    }

    @Test
    void aShareIsComparedUnrounded() {
        assertThat(tiers.multiplierFor(5_999_999, 10_000_000))
                .as("59.99999 % reads 60.00 % but is below 60 %")
                .isEqualByComparingTo("1");
    }

    @Test
    void aShareAboveHundredPerCentCountsAsHundred() {
        assertThat(new Tiers(List.of(tier("100", "2"))).multiplierFor(7, 3)).isEqualByComparingTo("2");
    }

    @Test
    void withNobodyServedTheMultiplierIsOne() {
        assertThat(tiers.multiplierFor(3, 0)).isEqualByComparingTo("1");
    }

    @Test
    void whereNoTierIsReachedTheMultiplierIsOne() {
        assertThat(new Tiers(List.of(tier("50", "3"))).multiplierFor(1, 4)).isEqualByComparingTo("1");
        assertThat(new Tiers(List.of()).multiplierFor(4, 4)).isEqualByComparingTo("1");
    }

    private static Tier tier(String from, String multiplier) {
        return new Tier(new BigDecimal(from), new BigDecimal(multiplier));
    }
}
