package io.revisit.campaign;

/** The id of a campaign. */
public record CampaignId(long value) {}
