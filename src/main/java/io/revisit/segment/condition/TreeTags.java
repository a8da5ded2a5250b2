package io.revisit.segment.condition;

import java.util.List;

/** The tags that a tree of conditions names. */
public final class TreeTags {

    private TreeTags() {}

    /** Whether a condition of the tree names the tag. */
    public static boolean names(Condition condition, long tag) {
        return switch (condition) {
            case HasTag asked -> asked.tags().contains(tag);
            case TagSet asked -> asked.tags().contains(tag);
            case Leaf _ -> false;
            case Group group -> group.children().stream().anyMatch(child -> names(child, tag));
        };
    }

    /** The tree with the second tag wherever it named the first. */
    public static Group replaced(Group tree, long tag, long into) {
        return tree.with(tree.children().stream()
                .map(child -> replacedIn(child, tag, into))
                .toList());
    }

    private static Condition replacedIn(Condition condition, long tag, long into) {
        return switch (condition) {
            case HasTag asked -> new HasTag(asked.match(), replaced(asked.tags(), tag, into));
            case TagSet asked ->
                new TagSet(asked.match(), replaced(asked.tags(), tag, into), asked.since(), asked.origin());
            case Leaf leaf -> leaf;
            case Group group -> replaced(group, tag, into);
        };
    }

    private static List<Long> replaced(List<Long> tags, long tag, long into) {
        return tags.stream().map(one -> one == tag ? into : one).distinct().toList();
    }
}
