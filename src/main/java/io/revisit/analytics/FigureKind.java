package io.revisit.analytics;

/** The figures of the overview (DOMAIN.md, Figures). */
public enum FigureKind {
    /** Patients not merged away or erased, at the end of the period. */
    BASE,
    /** Digitized patients ÷ base, per cent. */
    DIGITIZED_SHARE,
    /** Patients with at least one paid visit in the period. */
    BUYERS,
    /** Patients with at least two completed visits in the period ÷ patients with at least one, per cent. */
    REPEAT_PURCHASE_RATE,
    /** Net revenue ÷ paid visits in the period, roubles. */
    AVERAGE_ORDER_VALUE,
    /** (E − N) ÷ S, per cent. */
    RETENTION_RATE,
    /** Completed visits in the period ÷ patients with at least one. */
    VISITS_PER_BUYER,
    /** Net revenue in the period, roubles. */
    REVENUE,
    /** Patients with a referrer, at the end of the period. */
    REFERRED,
    /** Those of the referred who came at least once by the end of the period. */
    REFERRED_CAME
}
