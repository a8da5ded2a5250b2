package io.revisit.dataimport.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is gathered about a column while the file is passed over. */
final class ColumnStatistics {
    /** A column of few different values is not looked at for ever. */
    private static final int VALUES_SEEN = 5000;

    private static final int LONGEST_SAMPLE = 200;

    private final Set<String> samples = new LinkedHashSet<>();
    private int seen;
    private SlashDates slashDates = SlashDates.NONE;

    void take(String cell) {
        slashDates = slashDates.and(cell);
        if (seen < VALUES_SEEN && samples.size() < SourceColumn.MOST_SAMPLES) {
            String value = cell.strip();
            if (!EmptyWords.isNothing(value)) {
                seen++;
                samples.add(value.length() > LONGEST_SAMPLE ? value.substring(0, LONGEST_SAMPLE) : value);
            }
        }
    }

    SourceColumn column(int index, String header) {
        return new SourceColumn(index, header, List.copyOf(samples), slashDates);
    }
}
