package io.revisit.visit;

import java.math.BigDecimal;

/**
 * What a list of visits adds up to.
 *
 * @param rows how many there are, of any status
 * @param counted completed visits, two of one patient and day being one
 * @param gross price of the completed ones that were not refunded in whole
 * @param net money paid for them, refunds taken off
 */
public record VisitTotals(long rows, long counted, BigDecimal gross, BigDecimal net) {}
