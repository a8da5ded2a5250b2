package io.revisit.segment;

import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.GroupMode;
import io.revisit.segment.condition.Leaf;
import io.revisit.shared.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Says a tree in a sentence. "None of" is said by denying each condition, which means the same; brackets stand wherever
 * "and" and "or" could be taken for one another.
 */
public final class SegmentWords {

    private final Locale locale;
    private final LeafWords leaves;

    /**
     * @param locale the reader's language
     * @param choices the names of what the conditions are about
     */
    public SegmentWords(Locale locale, SegmentChoices choices) {
        this.locale = locale;
        this.leaves = new LeafWords(locale, choices);
    }

    /** The tree as a sentence that begins with a capital and ends with a full stop. */
    public String sentence(Group root) {
        String words = write(say(root, false), true);
        // A name may end with a full stop of its own: «Громов П. О.».
        String stop = words.endsWith(".") ? "" : ".";
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1) + stop;
    }

    /** One condition, as it stands in a sentence. */
    public String phrase(Leaf leaf) {
        return leaves.say(leaf, false);
    }

    /** Words that are joined alike: by "and", by "or", or a single phrase. */
    private sealed interface Said {
        record Phrase(String words) implements Said {}

        record Joined(boolean and, List<Said> parts) implements Said {}
    }

    private Said say(Condition condition, boolean denied) {
        return switch (condition) {
            case Leaf leaf -> new Said.Phrase(leaves.say(leaf, denied));
            case Group group
            when group.children().isEmpty() ->
                new Said.Phrase(text(denied ? "segment.words.nobody" : "segment.words.everybody"));
            case Group group when group.mode() == GroupMode.AT_LEAST -> new Said.Phrase(atLeast(group, denied));
            case Group group -> join(group, denied);
        };
    }

    private String atLeast(Group group, boolean denied) {
        String parts = group.children().stream()
                .map(child -> write(say(child, false), false))
                .collect(Collectors.joining("; "));
        return Messages.get(
                locale,
                "segment.words." + (denied ? "fewer" : "atLeast"),
                Objects.requireNonNull(group.least()),
                parts);
    }

    private Said join(Group group, boolean denied) {
        boolean childrenDenied = denied != (group.mode() == GroupMode.NONE);
        // "None of" is "and" over denials, and denying it is "or" again; denial swaps "and" with "or" in the other two.
        boolean and = (group.mode() != GroupMode.ANY) != denied;
        List<Said> parts = new ArrayList<>();
        for (Condition child : group.children()) {
            addFlat(parts, say(child, childrenDenied), and);
        }
        return parts.size() == 1 ? parts.getFirst() : new Said.Joined(and, parts);
    }

    /** What is joined in the same way needs no brackets. */
    private static void addFlat(List<Said> parts, Said part, boolean and) {
        if (part instanceof Said.Joined joined && joined.and() == and) {
            parts.addAll(joined.parts());
        } else {
            parts.add(part);
        }
    }

    private String write(Said said, boolean outermost) {
        return switch (said) {
            case Said.Phrase phrase -> phrase.words();
            case Said.Joined joined ->
                joined.parts().stream()
                        .map(part -> writePart(part, outermost && joined.and()))
                        .collect(Collectors.joining(joint(joined.and(), outermost)));
        };
    }

    /** The commas of an outermost "and" set an "or" of plain phrases apart well enough. */
    private String writePart(Said part, boolean inOutermostAnd) {
        return switch (part) {
            case Said.Phrase phrase -> phrase.words();
            case Said.Joined joined -> {
                boolean plain = joined.parts().stream().allMatch(Said.Phrase.class::isInstance);
                String words = write(joined, false);
                yield inOutermostAnd && plain ? words : "(" + words + ")";
            }
        };
    }

    private String joint(boolean and, boolean outermost) {
        String word = text(and ? "segment.words.and" : "segment.words.or");
        return (outermost ? ", " : " ") + word + " ";
    }

    private String text(String key) {
        return Messages.get(locale, key);
    }
}
