package io.revisit.staffbonus;

/** A month goes draft → approved → paid; approval freezes it. */
public enum MonthState {
    DRAFT,
    APPROVED,
    PAID
}
