package io.revisit.segment;

import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.Group;
import java.util.LinkedHashMap;
import java.util.Map;

/** The conditions and groups of a tree, by where they stand in it. */
final class TreeNodes {

    private TreeNodes() {}

    /** All of them, a group before what it contains. */
    static Map<NodePath, Condition> of(Group root) {
        Map<NodePath, Condition> nodes = new LinkedHashMap<>();
        collect(root, NodePath.ROOT, nodes);
        return nodes;
    }

    private static void collect(Condition node, NodePath path, Map<NodePath, Condition> nodes) {
        nodes.put(path, node);
        if (node instanceof Group group) {
            for (int i = 0; i < group.children().size(); i++) {
                collect(group.children().get(i), path.child(i), nodes);
            }
        }
    }
}
