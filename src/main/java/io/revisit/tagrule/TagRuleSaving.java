package io.revisit.tagrule;

/** What came of saving a rule. */
public sealed interface TagRuleSaving {

    /** It is stored, and is being worked out for the whole base. */
    record Saved(TagRuleId id) implements TagRuleSaving {}

    /** It is not stored, for this reason. */
    record Refused(Reason reason) implements TagRuleSaving {}

    /** Why a rule is not stored. */
    enum Reason {
        NAME_MISSING,
        NAME_TOO_LONG,
        /** Without conditions everybody would carry the tag. */
        NO_CONDITIONS,
        TREE_TOO_LARGE,
        /** Only categories are set by rules: doctors and directions follow from visits, the rest is people's word. */
        NOT_A_CATEGORY,
        /** Another rule sets the tag already. */
        TAG_TAKEN,
        /** The conditions ask for the tag that the rule sets. */
        ASKS_FOR_ITSELF,
        /** Somebody else has saved it meanwhile. */
        CHANGED_MEANWHILE,
        /** It is not there any more. */
        GONE
    }
}
