package io.revisit.rfm;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who went from which segment to which one, by the visits up to the end of two days and the borders that hold now.
 *
 * @param moves those who stayed too; pairs without patients are left out
 */
public record RfmMovement(LocalDate from, LocalDate to, List<Move> moves) {

    public RfmMovement {
        moves = List.copyOf(moves);
    }

    /**
     * Patients who were in one segment and are in another, or the same.
     *
     * @param before null where they had not been to the clinic yet
     */
    public record Move(@Nullable RfmSegment before, RfmSegment after, long patients) {}

    /** How many went from the one to the other. */
    public long between(@Nullable RfmSegment before, RfmSegment after) {
        return moves.stream()
                .filter(move -> move.before() == before && move.after() == after)
                .mapToLong(Move::patients)
                .sum();
    }

    /** How many were in it; null for those who had not been to the clinic yet. */
    public long before(@Nullable RfmSegment segment) {
        return moves.stream()
                .filter(move -> move.before() == segment)
                .mapToLong(Move::patients)
                .sum();
    }

    /** How many are in it. */
    public long after(RfmSegment segment) {
        return moves.stream()
                .filter(move -> move.after() == segment)
                .mapToLong(Move::patients)
                .sum();
    }

    /** How many came into it from others, or for their first visit. */
    public long in(RfmSegment segment) {
        return after(segment) - between(segment, segment);
    }

    /** How many left it. */
    public long out(RfmSegment segment) {
        return before(segment) - between(segment, segment);
    }
}
