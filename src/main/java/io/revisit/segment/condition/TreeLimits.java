package io.revisit.segment.condition;

/** How large a tree may grow, so that its SQL stays one that a database runs. */
public final class TreeLimits {

    /** The most groups within one another, the outermost included. */
    public static final int DEPTH = 50;

    /** The most conditions and groups together. */
    public static final int NODES = 500;

    private TreeLimits() {}

    /** Whether the tree keeps within both limits. */
    public static boolean allow(Group root) {
        return depth(root) <= DEPTH && nodes(root) <= NODES;
    }

    /** How many groups lie within one another, 1 for a group without groups. */
    public static int depth(Group group) {
        int deepest = 0;
        for (Condition child : group.children()) {
            if (child instanceof Group inner) {
                deepest = Math.max(deepest, depth(inner));
            }
        }
        return deepest + 1;
    }

    /** How many conditions and groups there are, the root included. */
    public static int nodes(Condition condition) {
        return switch (condition) {
            case Leaf _ -> 1;
            case Group group ->
                group.children().stream().mapToInt(TreeLimits::nodes).sum() + 1;
        };
    }
}
