package io.revisit.security;

/** What a user is in a business (DOMAIN.md, People and places). */
public enum Role {
    /** Owns the business: sees all of it, sets the programme, approves bonuses. */
    OWNER,
    /** Front-desk staff: registers patients, tags them, records visits. */
    ADMINISTRATOR,
    /** Brings the business on board: imports, sets up, watches results. */
    PARTNER;

    /** {@link #OWNER} for annotations. */
    public static final String OWNER_NAME = "OWNER";
    /** {@link #ADMINISTRATOR} for annotations. */
    public static final String ADMINISTRATOR_NAME = "ADMINISTRATOR";
    /** {@link #PARTNER} for annotations. */
    public static final String PARTNER_NAME = "PARTNER";
}
