package io.revisit.staffbonus;

/**
 * Why a scheme was not stored.
 *
 * @param field which part of the form mends it
 * @param reason a translation key of this feature
 */
public record SchemeProblem(Field field, String reason) {

    /** The parts of the scheme form. */
    public enum Field {
        FROM,
        RATE_DIGITIZED,
        TIERS_DIGITIZED,
        RATE_REPEAT,
        TIERS_REPEAT,
        QUALIFY_DAYS,
        WINDOW_MONTHS,
        CAP
    }
}
