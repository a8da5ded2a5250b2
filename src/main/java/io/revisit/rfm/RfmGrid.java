package io.revisit.rfm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Where the patients lie now.
 *
 * @param cells what lies in each cell; empty cells are left out
 */
public record RfmGrid(Map<RfmCell, Lying> cells) {
    private static final Lying NOBODY = new Lying(0, BigDecimal.ZERO);

    public RfmGrid {
        cells = Map.copyOf(cells);
    }

    /**
     * Some patients.
     *
     * @param net what they paid in all time, roubles
     */
    public record Lying(long patients, BigDecimal net) {
        private Lying plus(Lying other) {
            return new Lying(patients + other.patients, net.add(other.net));
        }
    }

    /** Who lies in the cell. */
    public Lying in(RfmCell cell) {
        return cells.getOrDefault(cell, NOBODY);
    }

    /** Who lies in the segment. */
    public Lying in(RfmSegment segment) {
        return sum(segment.cells());
    }

    /** All who have been to the clinic. */
    public Lying inAll() {
        return sum(List.copyOf(cells.keySet()));
    }

    private Lying sum(List<RfmCell> some) {
        return some.stream().map(this::in).reduce(NOBODY, Lying::plus);
    }
}
