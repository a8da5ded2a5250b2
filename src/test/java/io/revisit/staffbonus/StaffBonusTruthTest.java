package io.revisit.staffbonus;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.TestBase;
import io.revisit.testing.Truth;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class StaffBonusTruthTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private TestBase testBase;

    @Autowired
    private StaffBonusService bonus;

    @Autowired
    private BonusSchemeService schemes;

    @ParameterizedTest
    @ValueSource(strings = {TestBase.SMALL, TestBase.CLINIC})
    void threeMonthsComeOutToTheKopeck(String base) {
        JsonNode truth = Truth.of(base);
        testBase.load(clinics.openAsOwner(), base);
        assertThat(schemes.save(scheme(truth.get("scheme")))).isEmpty();

        for (JsonNode expected : truth.get("bonus")) {
            YearMonth month = YearMonth.parse(expected.get("month").asString());
            assertThat(bonus.calculate(month)).isInstanceOf(BonusOutcome.Done.class);
            assertMonth(bonus.month(month).orElseThrow(), expected);
        }
    }

    private void assertMonth(BonusMonth month, JsonNode expected) {
        assertThat(month.cohort()).isEqualTo(expected.get("cohort").asInt());
        assertThat(month.returned()).isEqualTo(expected.get("returned").asInt());
        assertThat(month.lines()).hasSize(expected.get("staff").size());
        for (BonusLine line : month.lines()) {
            JsonNode staff = expected.get("staff").get(line.staffName());
            assertThat(line.counts())
                    .as(line.staffName())
                    .isEqualTo(new BonusCounts(
                            staff.get("served").asInt(),
                            staff.get("digitized").asInt(),
                            staff.get("repeat").asInt()));
            assertThat(line.pay().payDigitized())
                    .isEqualByComparingTo(staff.get("pay_digitized").decimalValue());
            assertThat(line.pay().payRepeat())
                    .isEqualByComparingTo(staff.get("pay_repeat").decimalValue());
            assertThat(line.total()).isEqualByComparingTo(staff.get("bonus").decimalValue());
            everyNumberOpensToItsRows(month, line);
        }
        assertThat(bonus.cohortDetails(month, DetailKind.COHORT, 0, 1000)).hasSize(month.cohort());
        assertThat(bonus.cohortDetails(month, DetailKind.RETURNED, 0, 1000)).hasSize(month.returned());
    }

    private void everyNumberOpensToItsRows(BonusMonth month, BonusLine line) {
        assertThat(bonus.details(month, DetailKind.SERVED, line, 0, 1000))
                .hasSize(line.counts().served());
        assertThat(sum(bonus.details(month, DetailKind.DIGITIZED, line, 0, 1000)))
                .isEqualByComparingTo(line.pay().payDigitized());
        assertThat(sum(bonus.details(month, DetailKind.REPEAT, line, 0, 1000)))
                .isEqualByComparingTo(line.pay().payRepeat());
    }

    private static BigDecimal sum(List<BonusDetail> details) {
        return details.stream().map(BonusDetail::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BonusScheme scheme(JsonNode scheme) {
        return new BonusScheme(
                YearMonth.of(2026, 1),
                scheme.get("rate_digitized").decimalValue(),
                tiers(scheme.get("tiers_digitized")),
                scheme.get("rate_repeat").decimalValue(),
                tiers(scheme.get("tiers_repeat")),
                scheme.get("qualify_days").asInt(),
                scheme.get("window_months").asInt(),
                null,
                scheme.get("count_imported").asBoolean());
    }

    private static Tiers tiers(JsonNode pairs) {
        List<Tier> steps = new ArrayList<>();
        pairs.forEach(pair ->
                steps.add(new Tier(pair.get(0).decimalValue(), pair.get(1).decimalValue())));
        return new Tiers(steps);
    }
}
