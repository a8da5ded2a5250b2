package io.revisit.staffbonus;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.patient.PatientId;
import io.revisit.security.Role;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.TestBase;
import io.revisit.visit.VisitDerivation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class StaffBonusApprovalTest {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    private Clinics clinics;

    @Autowired
    private TestBase testBase;

    @Autowired
    private StaffBonusService bonus;

    @Autowired
    private BonusSchemeService schemes;

    @Autowired
    private VisitDerivation derivation;

    @Autowired
    private TenantSql sql;

    private BusinessId clinic;

    @BeforeEach
    void aClinicWithASchemeAndItsAugustCalculated() {
        clinic = clinics.openAsOwner();
        testBase.load(clinic, TestBase.SMALL);
        schemes.save(BonusScheme.offeredFrom(YearMonth.of(2026, 1)));
        bonus.calculate(AUGUST);
    }

    @Test
    void anApprovedMonthNeverChanges() {
        BonusMonth approved = approve(AUGUST);
        refund(firstRepeatVisitOf(approved));

        assertThat(bonus.calculate(AUGUST)).isEqualTo(new BonusOutcome.Refused("bonus.refused.approved"));
        assertThat(bonus.month(AUGUST)).contains(approved);
    }

    @Test
    void aLaterRefundBecomesAnAdjustmentInTheNextOpenMonthThatNamesItsCause() {
        BonusMonth approved = approve(AUGUST);
        BonusLine line = approved.lines().getFirst();
        BonusDetail refunded = firstRepeatVisitOf(approved);
        refund(refunded);

        BonusMonth september = calculate(SEPTEMBER);

        List<BonusAdjustment> adjustments = bonus.adjustments(september, lineOf(september, line));
        assertThat(adjustments).anySatisfy(adjustment -> {
            assertThat(adjustment.sourceMonth()).isEqualTo(AUGUST);
            assertThat(adjustment.cause()).isEqualTo(AdjustmentCause.VISIT_REFUNDED);
            assertThat(adjustment.patient()).isEqualTo(refunded.patient());
            assertThat(adjustment.amount())
                    .isEqualByComparingTo(refunded.amount().negate());
        });
    }

    @Test
    void frozenTotalAndAdjustmentsAddUpToWhatTheMonthWouldComeToToday() {
        BonusMonth approved = approve(AUGUST);
        refund(firstRepeatVisitOf(approved));

        BigDecimal adjusted = approved.total().add(adjustmentsOf(calculate(SEPTEMBER)));

        assertThat(adjusted).isEqualByComparingTo(totalOfAugustCountedAfresh());
    }

    @Test
    void whatAnApprovedMonthSettledIsNotSettledAgain() {
        refund(firstRepeatVisitOf(approve(AUGUST)));
        calculate(SEPTEMBER);
        approve(SEPTEMBER);

        assertThat(adjustmentsOf(calculate(OCTOBER))).isZero();
    }

    @Test
    void approvalIsRefusedWhenTheFiguresChangedSinceTheyWereSeen() {
        refund(firstRepeatVisitOf(bonus.month(AUGUST).orElseThrow()));

        assertThat(bonus.approve(AUGUST)).isEqualTo(new BonusOutcome.Refused("bonus.refused.changed"));
        assertThat(bonus.month(AUGUST).orElseThrow().state()).isEqualTo(MonthState.DRAFT);
    }

    @Test
    void aMonthThatStillRunsIsNotApproved() {
        bonus.calculate(OCTOBER);

        assertThat(bonus.approve(OCTOBER)).isEqualTo(new BonusOutcome.Refused("bonus.refused.running"));
    }

    @Test
    void aMonthIsPaidOnceAndOnlyAfterApproval() {
        assertThat(bonus.markPaid(AUGUST)).isEqualTo(new BonusOutcome.Refused("bonus.refused.state"));
        approve(AUGUST);

        assertThat(bonus.markPaid(AUGUST)).isInstanceOf(BonusOutcome.Done.class);
        assertThat(bonus.markPaid(AUGUST)).isEqualTo(new BonusOutcome.Refused("bonus.refused.state"));
    }

    @Test
    void anAdministratorSeesTheirOwnLineAlone() {
        BonusLine own = bonus.month(AUGUST).orElseThrow().lines().getFirst();
        clinics.signIn(clinic, Role.ADMINISTRATOR, own.staff().value());

        BonusMonth seen = bonus.month(AUGUST).orElseThrow();

        assertThat(seen.lines()).extracting(BonusLine::staff).containsExactly(own.staff());
    }

    @Test
    void withoutASchemeNothingIsCalculated() {
        clinics.openAsOwner();

        assertThat(bonus.calculate(AUGUST)).isEqualTo(new BonusOutcome.Refused("bonus.refused.no-scheme"));
    }

    @Test
    void aSchemeForAnApprovedMonthIsRefusedNextToItsField() {
        approve(AUGUST);

        assertThat(schemes.save(BonusScheme.offeredFrom(AUGUST)))
                .containsExactly(new SchemeProblem(SchemeProblem.Field.FROM, "bonus.scheme.problem.approved"));
    }

    private BonusMonth calculate(YearMonth month) {
        return ((BonusOutcome.Done) bonus.calculate(month)).month();
    }

    private BonusMonth approve(YearMonth month) {
        return ((BonusOutcome.Done) bonus.approve(month)).month();
    }

    private BonusDetail firstRepeatVisitOf(BonusMonth month) {
        return bonus.details(month, DetailKind.REPEAT, month.lines().getFirst(), 0, 1)
                .getFirst();
    }

    private static BonusLine lineOf(BonusMonth month, BonusLine line) {
        return month.lines().stream()
                .filter(other -> other.staff().equals(line.staff()))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal adjustmentsOf(BonusMonth month) {
        return month.lines().stream().map(BonusLine::adjustments).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal totalOfAugustCountedAfresh() {
        sql.sql("UPDATE bonus_month SET state = 'DRAFT' WHERE business_id = :business AND month = '2026-08-01'")
                .update();
        return calculate(AUGUST).total();
    }

    private void refund(BonusDetail detail) {
        sql.sql(
                        "UPDATE visit SET reversed = TRUE, refunded = gross - reward WHERE business_id = :business AND id = :id")
                .param("id", detail.visit().value())
                .update();
        derivation.refresh(List.of(new PatientId(detail.patient().value())));
    }
}
