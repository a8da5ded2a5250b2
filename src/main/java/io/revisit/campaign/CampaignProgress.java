package io.revisit.campaign;

import io.revisit.delivery.MessageState;
import io.revisit.delivery.ResponseKind;
import java.util.Map;

/**
 * How far a campaign is.
 *
 * @param recipients what was written down when it started
 * @param messages how many messages stand where
 * @param responses to how many messages their recipients did what
 */
public record CampaignProgress(
        AudienceCount recipients, Map<MessageState, Long> messages, Map<ResponseKind, Long> responses) {

    public CampaignProgress {
        messages = Map.copyOf(messages);
        responses = Map.copyOf(responses);
    }

    /** How many messages stand there. */
    public long in(MessageState state) {
        return messages.getOrDefault(state, 0L);
    }

    /** To how many messages their recipients did so. */
    public long in(ResponseKind kind) {
        return responses.getOrDefault(kind, 0L);
    }

    /** Messages that will not move by themselves any more. */
    public long done() {
        return total() - open();
    }

    /** Messages that may still go out. */
    public long open() {
        return messages.entrySet().stream()
                .filter(entry -> entry.getKey().isOpen())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** All messages. */
    public long total() {
        return messages.values().stream().mapToLong(Long::longValue).sum();
    }
}
