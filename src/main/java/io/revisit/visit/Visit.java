package io.revisit.visit;

import java.math.BigDecimal;

/**
 * A visit as a form and a refund see it.
 *
 * @param form what can be changed
 * @param refunded money given back so far
 * @param reversed refunded in whole
 * @param version to give back with a change, so that two people do not overwrite each other
 */
public record Visit(VisitId id, VisitForm form, BigDecimal refunded, boolean reversed, long version) {

    /** Money paid and not given back: the most that a refund can be. */
    public BigDecimal paid() {
        return form.gross().subtract(form.reward()).subtract(refunded);
    }
}
