package io.revisit.segment.condition;

import java.util.List;

/**
 * Conditions taken together, nested as deep as {@link TreeLimits} allows.
 *
 * @param mode how they are taken together; a group without children holds of everybody, whatever its mode
 */
public record Group(GroupMode mode, List<Condition> children) implements Condition {

    /** The group without children: everybody. */
    public static final Group EVERYBODY = new Group(GroupMode.ALL, List.of());

    public Group {
        children = List.copyOf(children);
    }

    /** A group in which all of these hold. */
    public static Group all(Condition... children) {
        return new Group(GroupMode.ALL, List.of(children));
    }

    /** A group in which any of these holds. */
    public static Group any(Condition... children) {
        return new Group(GroupMode.ANY, List.of(children));
    }

    /** A group in which none of these holds. */
    public static Group none(Condition... children) {
        return new Group(GroupMode.NONE, List.of(children));
    }
}
