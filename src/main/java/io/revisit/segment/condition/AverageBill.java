package io.revisit.segment.condition;

/**
 * Net revenue of the patient ÷ the patient's paid visits (DOMAIN.md, AOV), compared unrounded. Without a paid visit there is none.
 */
public record AverageBill(NumberTest test) implements Leaf {}
