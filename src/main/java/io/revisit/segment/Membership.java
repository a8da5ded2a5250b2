package io.revisit.segment;

import java.util.Map;

/**
 * Why a patient is among those whom a tree means, or is not.
 *
 * @param nodes for each condition and group by itself, whether it holds of the patient, and what it found
 */
public record Membership(Map<NodePath, Node> nodes) {

    public Membership {
        nodes = Map.copyOf(nodes);
    }

    /**
     * One condition or group.
     *
     * @param value nothing for a group
     */
    public record Node(boolean holds, LeafValue value) {}

    /** Whether the whole tree holds. */
    public boolean isMember() {
        Node root = nodes.get(NodePath.ROOT);
        return root != null && root.holds();
    }
}
