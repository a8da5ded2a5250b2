package io.revisit.dataimport.mapping;

import io.revisit.dataimport.reading.SourceColumn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes what one mapping says of columns over to the columns of the same names in another file. */
public final class Presets {

    private Presets() {}

    /** Whether the preset says something of every column of the file that has a name. */
    public static boolean fits(ColumnMapping preset, List<String> headers) {
        Map<String, Deque<MappedColumn>> byName = byName(preset);
        boolean named = false;
        for (String header : headers) {
            if (!header.isBlank()) {
                named = true;
                Deque<MappedColumn> left = byName.get(HeaderWords.folded(header));
                if (left == null || left.pollFirst() == null) {
                    return false;
                }
            }
        }
        return named;
    }

    /** How many columns the preset has beyond those of the file: the fewer, the better it fits. */
    public static int unused(ColumnMapping preset, List<String> headers) {
        Set<String> names = new HashSet<>();
        headers.forEach(header -> names.add(HeaderWords.folded(header)));
        return (int) preset.columns().stream()
                .filter(column -> !names.contains(HeaderWords.folded(column.header())))
                .count();
    }

    /**
     * The mapping of a file by a preset, with its values for every row. Columns of other names are read as they were
     * guessed, where the preset does not need the field for another one.
     *
     * @param guess of the file, for rows of the preset's kind
     */
    public static ColumnMapping applied(ColumnMapping preset, List<SourceColumn> columns, ColumnMapping guess) {
        Map<String, Deque<MappedColumn>> byName = byName(preset);
        List<MappedColumn> result = new ArrayList<>(guess.columns());
        Set<TargetField> taken = new HashSet<>();
        Set<Integer> known = new HashSet<>();
        for (SourceColumn column : columns) {
            Deque<MappedColumn> left = byName.get(HeaderWords.folded(column.header()));
            MappedColumn said = column.header().isBlank() || left == null ? null : left.pollFirst();
            if (said != null) {
                result.set(column.index(), said.takenOverBy(column));
                taken.add(said.field());
                known.add(column.index());
            }
        }
        result.replaceAll(column -> {
            boolean rival = !known.contains(column.index())
                    && taken.contains(column.field())
                    && !column.field().takesSeveral();
            return rival ? column.as(TargetField.IGNORE, column.confidence()) : column;
        });
        return new ColumnMapping(preset.kind(), result, preset.fixed());
    }

    /**
     * The mapping of a file whose columns are those of an earlier one, by their places.
     *
     * @param ownFirst how many columns the file has before them, which are not read
     * @param earlierFirst how many the earlier file had before them
     */
    public static ColumnMapping again(
            ColumnMapping earlier, int earlierFirst, List<SourceColumn> columns, int ownFirst) {
        List<MappedColumn> result = new ArrayList<>();
        for (SourceColumn column : columns) {
            int place = column.index() - ownFirst + earlierFirst;
            MappedColumn said = earlier.columns().get(Math.max(place, 0)).takenOverBy(column);
            result.add(column.index() < ownFirst ? said.as(TargetField.IGNORE, MappedColumn.TAKEN_OVER) : said);
        }
        return new ColumnMapping(earlier.kind(), result, earlier.fixed());
    }

    private static Map<String, Deque<MappedColumn>> byName(ColumnMapping preset) {
        Map<String, Deque<MappedColumn>> byName = new HashMap<>();
        for (MappedColumn column : preset.columns()) {
            if (!column.header().isBlank()) {
                byName.computeIfAbsent(HeaderWords.folded(column.header()), _ -> new ArrayDeque<>())
                        .add(column);
            }
        }
        return byName;
    }
}
