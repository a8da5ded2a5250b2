package io.revisit.segment.condition;

import java.util.List;

/**
 * The day on which the patient should come again.
 *
 * @param directions by one of these: so many months after its last visit as the clinic has set, or on the day that is planned
 *     later; empty for the day that the patient's card shows: the earliest of all, or the one set by hand
 * @param when due "in the next days" or overdue "more than so many days ago"
 */
public record Recall(List<Long> directions, DateTest when) implements Leaf {
    public Recall {
        directions = Chosen.any(directions);
    }
}
