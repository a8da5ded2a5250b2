package io.revisit.campaign;

/** What keeps a campaign from being sent. */
public sealed interface CampaignProblem {

    /** Nobody is chosen. */
    record NoSegment() implements CampaignProblem {}

    /** The segment is gone or cannot be read any more. */
    record SegmentUnusable() implements CampaignProblem {}

    /** There is no text. */
    record NoText() implements CampaignProblem {}

    /** An e-mail needs a subject. */
    record NoSubject() implements CampaignProblem {}

    /** A placeholder that nobody knows, as it was written. */
    record UnknownPlaceholder(String name) implements CampaignProblem {}

    /** Braces that do not match, or a section. */
    record BrokenTemplate() implements CampaignProblem {}

    /** E-mail was chosen, but no server is set up. */
    record NoEmailServer() implements CampaignProblem {}

    /** The start lies in the past. */
    record TimePassed() implements CampaignProblem {}

    /** Somebody has changed, started or deleted it meanwhile. */
    record ChangedMeanwhile() implements CampaignProblem {}
}
