package io.revisit.visit;

import java.math.BigDecimal;
import java.util.Locale;

/** What came of a refund. */
public sealed interface RefundOutcome {

    /** The longest reason. */
    int MAX_REASON = 300;

    /**
     * It is done.
     *
     * @param amount money given back
     * @param whole the visit is reversed and counts nowhere any more
     */
    record Refunded(BigDecimal amount, boolean whole) implements RefundOutcome {}

    /** Nothing is done, for this reason. */
    record Refused(Reason reason) implements RefundOutcome {}

    /** Why a refund is refused. */
    enum Reason {
        NOT_COMPLETED,
        ALREADY_REVERSED,
        NOTHING_PAID,
        AMOUNT_NOT_POSITIVE,
        AMOUNT_TOO_FINE,
        AMOUNT_ABOVE_PAID,
        REASON_MISSING,
        REASON_TOO_LONG;

        /** Key of the sentence that says it. */
        public String key() {
            return "visit.refund.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
