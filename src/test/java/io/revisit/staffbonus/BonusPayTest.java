package io.revisit.staffbonus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class BonusPayTest {

    private static final BonusScheme OFFERED = BonusScheme.offeredFrom(YearMonth.of(2026, 9));

    @Test
    void bothPartsAreCountTimesRateTimesMultiplier() {
        BonusPay pay = BonusPay.of(OFFERED, new BonusCounts(95, 37, 60), 370, 161);

        assertThat(pay.payDigitized()).isEqualByComparingTo("5550");
        assertThat(pay.payRepeat()).isEqualByComparingTo("4500");
        assertThat(pay.bonus()).isEqualByComparingTo("10050");
    }

    @Test
    void eachPartIsRoundedHalfUpToKopecks() {
        BonusPay pay = BonusPay.of(scheme("0.33", "0.01", null), new BonusCounts(1, 1, 1), 1, 1);

        assertThat(pay.payDigitized()).as("0.33 × 1.5 = 0.495").isEqualByComparingTo("0.50");
        assertThat(pay.payRepeat()).as("0.01 × 1.5 = 0.015").isEqualByComparingTo("0.02");
    }

    @Test
    void theCapTakesOffWhatIsAboveIt() {
        BonusPay pay = BonusPay.of(scheme("150", "50", "10000"), new BonusCounts(95, 37, 60), 370, 161);

        assertThat(pay.cut()).as("8325 + 4500 - 10000").isEqualByComparingTo("2825");
        assertThat(pay.bonus()).isEqualByComparingTo("10000");
    }

    private static BonusScheme scheme(String rateDigitized, String rateRepeat, String cap) {
        Tiers always = new Tiers(List.of(new Tier(BigDecimal.ZERO, new BigDecimal("1.5"))));
        return new BonusScheme(
                YearMonth.of(2026, 9),
                new BigDecimal(rateDigitized),
                always,
                new BigDecimal(rateRepeat),
                always,
                30,
                6,
                cap == null ? null : new BigDecimal(cap),
                true);
    }
}
