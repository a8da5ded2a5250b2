package io.revisit.staffbonus;

/**
 * The counts of an administrator's month (DOMAIN.md, Staff bonus).
 *
 * @param served distinct patients with a completed visit that the administrator handled, not digitized on an earlier day
 * @param digitized qualified digitizations credited to the administrator
 * @param repeat repeat visits that the administrator handled
 */
public record BonusCounts(int served, int digitized, int repeat) {}
