package io.revisit.delivery;

import org.jspecify.annotations.Nullable;

/** A campaign's answer about one of its messages. */
public sealed interface CampaignText {

    /** Send this. */
    record Written(String subject, String body, @Nullable String html) implements CampaignText {}

    /** The campaign is paused: keep it. */
    record Held() implements CampaignText {}

    /** Do not send it at all. */
    record Dropped(SkipReason reason) implements CampaignText {}
}
