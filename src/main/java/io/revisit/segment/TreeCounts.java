package io.revisit.segment;

import java.util.HashMap;
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

    /** About how many of another number of patients these are, where they were counted among some of them. */
    TreeCounts scaledTo(long all) {
        Map<NodePath, Long> scaled = new HashMap<>();
        byNode.forEach((path, number) -> scaled.put(path, base == 0 ? 0 : Math.round((double) number * all / base)));
        return new TreeCounts(all, false, scaled);
    }

    /** How many patients the whole tree holds of. */
    public long total() {
        return byNode.getOrDefault(NodePath.ROOT, 0L);
    }
}
