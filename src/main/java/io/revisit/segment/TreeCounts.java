package io.revisit.segment;

import java.util.Map;

/**
 * How many patients a tree and each of its parts mean, all counted at one moment.
 *
 * @param base how many patients there are
 * @param exact false when the numbers were taken from some patients and stand for about so many of all
 * @param byNode for each condition and group by itself, how many it holds of
 */
public record TreeCounts(long base, boolean exact, Map<NodePath, Long> byNode) {

    public TreeCounts {
        byNode = Map.copyOf(byNode);
    }

    /** How many patients the whole tree holds of. */
    public long total() {
        return byNode.getOrDefault(NodePath.ROOT, 0L);
    }
}
