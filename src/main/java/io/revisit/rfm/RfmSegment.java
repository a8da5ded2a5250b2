package io.revisit.rfm;

import java.util.Arrays;
import java.util.List;

/**
 * The usual names of places in the grid of recency (columns, 5 came lately) and of frequency with money (rows, 5 comes often and
 * pays much). Every cell has one name.
 */
public enum RfmSegment {
    /** Came lately, often, and paid much. */
    CHAMPIONS,
    /** Come back again and again. */
    LOYAL,
    /** Came lately and not for the first time. */
    PROMISING,
    /** Came lately for the first time. */
    NEW,
    /** Should have come by now. */
    NEED_ATTENTION,
    /** Used to come often and are away for long. */
    AT_RISK,
    /** The best ones of former times. */
    CANT_LOSE,
    /** Came seldom and are away for long. */
    HIBERNATING,
    /** Came once, long ago. */
    LOST;

    /** The highest score. */
    public static final int BEST = 5;

    /** By rows from 1 (seldom) to 5, in each by recency from 1 (long ago) to 5. */
    private static final RfmSegment[][] GRID = {
        {LOST, HIBERNATING, NEED_ATTENTION, NEW, NEW},
        {HIBERNATING, HIBERNATING, NEED_ATTENTION, PROMISING, PROMISING},
        {AT_RISK, AT_RISK, NEED_ATTENTION, LOYAL, LOYAL},
        {CANT_LOSE, AT_RISK, LOYAL, LOYAL, CHAMPIONS},
        {CANT_LOSE, CANT_LOSE, LOYAL, CHAMPIONS, CHAMPIONS}
    };

    /** The segment of a cell. */
    public static RfmSegment of(RfmCell cell) {
        return GRID[cell.value() - 1][cell.recency() - 1];
    }

    /** The cells that have this name. */
    public List<RfmCell> cells() {
        return Arrays.stream(RfmCell.all()).filter(cell -> of(cell) == this).toList();
    }
}
