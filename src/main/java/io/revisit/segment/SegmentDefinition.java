package io.revisit.segment;

import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.StoredTree.Unreadable;
import io.revisit.segment.StoredTree.Unreadable.Reason;
import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.MessageEvent;
import io.revisit.segment.condition.TreeLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Trees of conditions as JSON, in a form that has a version. A tree of an older version is brought to the current one
 * before it is read; a field or kind that is not known is refused, never skipped, since skipping would change whom the
 * segment means.
 */
public final class SegmentDefinition {

    /** The version of the form in which trees are written. */
    public static final int CURRENT_VERSION = 3;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private SegmentDefinition() {}

    /** The tree in the form of {@link #CURRENT_VERSION}. */
    public static String toJson(Group root) {
        return MAPPER.writeValueAsString(root);
    }

    /** The tree that was stored in the form of that version. */
    public static StoredTree fromJson(int version, String json) {
        if (version > CURRENT_VERSION) {
            return new Unreadable(Reason.NEWER_VERSION, Integer.toString(version));
        }
        try {
            return checked(MAPPER.treeToValue(upgraded(version, MAPPER.readTree(json)), Condition.class));
        } catch (InvalidTypeIdException e) {
            return new Unreadable(Reason.UNKNOWN_KIND, e.getTypeId() == null ? "" : e.getTypeId());
        } catch (JacksonException e) {
            return new Unreadable(Reason.DAMAGED, "");
        }
    }

    private static StoredTree checked(@Nullable Condition tree) {
        if (!(tree instanceof Group root)) {
            return new Unreadable(Reason.DAMAGED, "");
        }
        return TreeLimits.allow(root) ? new Readable(root) : new Unreadable(Reason.TOO_LARGE, "");
    }

    /** Brings JSON of an older form to the current one, step by step. */
    private static JsonNode upgraded(int version, JsonNode tree) {
        if (version < 1) {
            throw new IllegalArgumentException("Versions are counted from 1, not " + version);
        }
        if (version == 1) {
            sayOfHowManyAtLeast(tree);
        }
        if (version <= 2) {
            sayWhatHappenedWithMessages(tree);
        }
        return tree;
    }

    /** Conditions on messages of version 2 asked for sent ones alone. */
    private static void sayWhatHappenedWithMessages(JsonNode node) {
        if (node instanceof ObjectNode condition
                && condition.path("kind").asString("").equals("messaged")) {
            condition.put("event", MessageEvent.SENT.name());
        }
        node.path("children").forEach(SegmentDefinition::sayWhatHappenedWithMessages);
    }

    /** Groups of version 1 knew nothing of "at least so many". */
    private static void sayOfHowManyAtLeast(JsonNode node) {
        if (node instanceof ObjectNode group && group.path("kind").asString("").equals("group")) {
            group.putNull("least");
            group.path("children").forEach(SegmentDefinition::sayOfHowManyAtLeast);
        }
    }
}
