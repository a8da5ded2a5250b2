package io.revisit.segment.condition;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Conditions taken together, nested as deep as {@link TreeLimits} allows.
 *
 * @param mode how they are taken together; a group without children holds of everybody, whatever its mode
 * @param least for {@link GroupMode#AT_LEAST} how many of them must hold, from 1 to {@link #MOST}; null for every other mode.
 *     Where there are fewer conditions than that, the group holds of nobody
 */
public record Group(GroupMode mode, @Nullable Integer least, List<Condition> children) implements Condition {

    /** The most that {@link #least} can be. */
    public static final int MOST = TreeLimits.NODES;

    /** The group without children: everybody. */
    public static final Group EVERYBODY = new Group(GroupMode.ALL, List.of());

    public Group {
        if ((mode == GroupMode.AT_LEAST) != (least != null) || (least != null && (least < 1 || least > MOST))) {
            throw new IllegalArgumentException("From 1 to " + MOST + " belongs to 'at least' and to nothing else");
        }
        children = List.copyOf(children);
    }

    /** A group of any mode but {@link GroupMode#AT_LEAST}. */
    public Group(GroupMode mode, List<Condition> children) {
        this(mode, null, children);
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

    /** A group in which so many of these hold, or more. */
    public static Group atLeast(int least, Condition... children) {
        return new Group(GroupMode.AT_LEAST, least, List.of(children));
    }

    /** Whether the group holds of whom so many of its conditions hold. */
    public boolean holdsWith(long held) {
        return children.isEmpty()
                || switch (mode) {
                    case ALL -> held == children.size();
                    case ANY -> held > 0;
                    case NONE -> held == 0;
                    case AT_LEAST -> held >= Objects.requireNonNull(least);
                };
    }

    /** The same group of other conditions. */
    public Group with(List<Condition> other) {
        return new Group(mode, least, other);
    }
}
