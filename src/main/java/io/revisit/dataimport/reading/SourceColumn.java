package io.revisit.dataimport.reading;

import java.util.List;

/**
 * A column of the file.
 *
 * @param index from 0
 * @param header as it stands in the file, blanks folded; empty when it has none
 * @param samples up to {@link #MOST_SAMPLES} different values that are not blank, the first ones met
 * @param slashDates what the whole column says about the order of its dates with slashes
 */
public record SourceColumn(int index, String header, List<String> samples, SlashDates slashDates) {
    /** Enough to guess the meaning of a column by. */
    public static final int MOST_SAMPLES = 50;

    public SourceColumn {
        samples = List.copyOf(samples);
    }

    /** The first few, for people. */
    public List<String> firstSamples(int count) {
        return samples.subList(0, Math.min(count, samples.size()));
    }
}
