package io.revisit.dataimport.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;

/** The delimiter by which most rows fall into the same number of cells, and into many of them. */
final class DelimiterGuess {
    private static final int ROWS = 60;

    private DelimiterGuess() {}

    /**
     * @param beginning whole lines from the start of the text
     */
    static Delimiter of(String beginning) throws IOException {
        Delimiter best = Delimiter.COMMA;
        double bestScore = 0;
        for (Delimiter delimiter : Delimiter.values()) {
            double score = score(beginning, delimiter);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(String beginning, Delimiter delimiter) throws IOException {
        Map<Integer, Integer> rowsByWidth = new HashMap<>();
        int rows = 0;
        try (CsvRows parsed = new CsvRows(
                new StringReader(beginning), delimiter, QuotingGuess.of(beginning, delimiter), Integer.MAX_VALUE)) {
            while (rows < ROWS && parsed.hasNext()) {
                RawRows.RawRow row = parsed.next();
                boolean emptyLine = row.cells().size() == 1 && row.isBlank();
                if (!emptyLine) {
                    rows++;
                    rowsByWidth.merge(row.cells().size(), 1, Integer::sum);
                }
            }
        }
        double best = 0;
        for (int width : rowsByWidth.keySet()) {
            double consistency = agreeing(rowsByWidth, width) / rows;
            best = Math.max(best, consistency * consistency * Math.log(width));
        }
        return best;
    }

    /** Rows of the width, and half of those that are shorter: programs leave empty cells at the end out. */
    private static double agreeing(Map<Integer, Integer> rowsByWidth, int width) {
        double agreeing = 0;
        for (Map.Entry<Integer, Integer> found : rowsByWidth.entrySet()) {
            if (found.getKey() == width) {
                agreeing += found.getValue();
            } else if (found.getKey() > 1 && found.getKey() < width) {
                agreeing += found.getValue() / 2.0;
            }
        }
        return agreeing;
    }
}
