package io.revisit.dataimport.parsing;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.MappedColumn;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.reading.SourceRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a row by what they mean; blanks around them and dashes that stand for nothing are gone. */
final class MappedCells {
    private static final String DASHES = "-–—";

    private final Map<TargetField, List<MappedColumn>> columns = new EnumMap<>(TargetField.class);

    MappedCells(ColumnMapping mapping) {
        for (MappedColumn column : mapping.columns()) {
            if (column.field() != TargetField.IGNORE) {
                columns.computeIfAbsent(column.field(), field -> new ArrayList<>(1))
                        .add(column);
            }
        }
    }

    boolean has(TargetField field) {
        return columns.containsKey(field);
    }

    /** The first cell of the field that says something, or null. */
    @Nullable
    MappedCell first(SourceRow row, TargetField field) {
        for (MappedColumn column : columnsOf(field)) {
            String text = tidy(row.cell(column.index()));
            if (!text.isEmpty() && !isDash(text)) {
                return new MappedCell(column, text);
            }
        }
        return null;
    }

    /** All cells of the field that say something. */
    List<MappedCell> all(SourceRow row, TargetField field) {
        List<MappedColumn> mapped = columnsOf(field);
        if (mapped.isEmpty()) {
            return List.of();
        }
        List<MappedCell> cells = new ArrayList<>(mapped.size());
        for (MappedColumn column : mapped) {
            String text = tidy(row.cell(column.index()));
            if (!text.isEmpty() && !isDash(text)) {
                cells.add(new MappedCell(column, text));
            }
        }
        return cells;
    }

    /** Like {@link #first}, but a dash is an answer. */
    @Nullable
    MappedCell answer(SourceRow row, TargetField field) {
        for (MappedColumn column : columnsOf(field)) {
            String text = tidy(row.cell(column.index()));
            if (!text.isEmpty()) {
                return new MappedCell(column, text);
            }
        }
        return null;
    }

    private List<MappedColumn> columnsOf(TargetField field) {
        return columns.getOrDefault(field, List.of());
    }

    private static boolean isDash(String text) {
        return text.length() == 1 && DASHES.indexOf(text.charAt(0)) >= 0;
    }

    /** No-break blanks as blanks, none around; control characters other than line breaks are gone. */
    private static String tidy(String raw) {
        boolean plain = true;
        for (int i = 0; i < raw.length() && plain; i++) {
            char c = raw.charAt(i);
            plain = c >= ' ' && c != '\u00a0' && c != '\u202f' && c != '\u200b' && c != '\ufeff' && c != 0x7f;
        }
        if (plain) {
            return raw.strip();
        }
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\u00a0' || c == '\u202f' || c == '\t') {
                out.append(' ');
            } else if ((c >= ' ' && c != '\u200b' && c != '\ufeff' && c != 0x7f) || c == '\n') {
                out.append(c);
            }
        }
        return out.toString().strip();
    }
}
