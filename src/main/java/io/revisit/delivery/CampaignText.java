package io.revisit.delivery;

/** A campaign's answer about one of its messages. */
public sealed interface CampaignText {

    /** Send this: plain text. */
    record Written(String subject, String body) implements CampaignText {}

    /** The campaign is paused: keep it. */
    record Held() implements CampaignText {}

    /** Do not send it at all. */
    record Dropped(SkipReason reason) implements CampaignText {}
}
