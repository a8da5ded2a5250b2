package io.revisit.staffbonus;

/** What became of a request about a month or a scheme. */
public sealed interface BonusOutcome {

    /** It was done; the month as it is now. */
    record Done(BonusMonth month) implements BonusOutcome {}

    /**
     * It was not done.
     *
     * @param reason a translation key of this feature that says why and what to do
     */
    record Refused(String reason) implements BonusOutcome {}
}
