package io.revisit.staffbonus;

import java.math.BigDecimal;

/**
 * A step of a multiplier: from so many per cent on, the rate is multiplied by so much (DOMAIN.md, Staff bonus).
 *
 * @param from per cent, 0 to 100
 * @param multiplier zero or more
 */
public record Tier(BigDecimal from, BigDecimal multiplier) {}
