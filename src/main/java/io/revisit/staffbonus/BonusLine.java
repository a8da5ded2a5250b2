package io.revisit.staffbonus;

import io.revisit.business.StaffMemberId;
import java.math.BigDecimal;

/**
 * An administrator's month.
 *
 * @param staffName as it was when the month was calculated
 * @param adjustments roubles from approved months that changed afterwards, with their sign
 */
public record BonusLine(
        StaffMemberId staff, String staffName, BonusCounts counts, BonusPay pay, BigDecimal adjustments) {

    /** What is paid out: the bonus and the adjustments, roubles. */
    public BigDecimal total() {
        return pay.bonus().add(adjustments);
    }
}
