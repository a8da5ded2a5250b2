package io.revisit.dataimport.parsing;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.FixedValue;
import io.revisit.dataimport.mapping.MappedColumn;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.reading.EmptyWords;
import io.revisit.dataimport.reading.SourceRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a row by what they mean; blanks around them and words that stand for nothing are gone. */
final class MappedCells {
    private static final String FORMULA_STARTS = "=+-@";

    private final Map<TargetField, List<MappedColumn>> columns = new EnumMap<>(TargetField.class);
    private final Map<TargetField, MappedCell> fixed = new EnumMap<>(TargetField.class);

    MappedCells(ColumnMapping mapping) {
        for (MappedColumn column : mapping.columns()) {
            if (column.field() != TargetField.IGNORE) {
                columns.computeIfAbsent(column.field(), field -> new ArrayList<>(1))
                        .add(column);
            }
        }
        for (FixedValue value : mapping.fixed()) {
            String text = tidy(value.text());
            if (!text.isEmpty()) {
                fixed.put(value.field(), new MappedCell(MappedColumn.ofEveryRow(value.field()), text));
            }
        }
    }

    boolean has(TargetField field) {
        return columns.containsKey(field) || fixed.containsKey(field);
    }

    /** The first cell of the field that says something, else what holds for every row, or null. */
    @Nullable
    MappedCell first(SourceRow row, TargetField field) {
        for (MappedColumn column : columnsOf(field)) {
            String text = tidy(row.cell(column.index()));
            if (!EmptyWords.isNothing(text)) {
                return new MappedCell(column, text);
            }
        }
        return fixed.get(field);
    }

    /** All cells of the field that say something, with what holds for every row where it adds or they say nothing. */
    List<MappedCell> all(SourceRow row, TargetField field) {
        List<MappedColumn> mapped = columnsOf(field);
        MappedCell ofEveryRow = fixed.get(field);
        if (mapped.isEmpty() && ofEveryRow == null) {
            return List.of();
        }
        List<MappedCell> cells = new ArrayList<>(mapped.size() + 1);
        for (MappedColumn column : mapped) {
            String text = tidy(row.cell(column.index()));
            if (!EmptyWords.isNothing(text)) {
                cells.add(new MappedCell(column, text));
            }
        }
        if (ofEveryRow != null && (cells.isEmpty() || field.adds())) {
            cells.add(ofEveryRow);
        }
        return cells;
    }

    /** Like {@link #first}, but a dash is an answer. */
    @Nullable
    MappedCell answer(SourceRow row, TargetField field) {
        for (MappedColumn column : columnsOf(field)) {
            String text = tidy(row.cell(column.index()));
            if (!text.isEmpty() && !EmptyWords.isWord(text)) {
                return new MappedCell(column, text);
            }
        }
        return fixed.get(field);
    }

    private List<MappedColumn> columnsOf(TargetField field) {
        return columns.getOrDefault(field, List.of());
    }

    /** The cells in which a formula of the spreadsheet failed. */
    List<MappedCell> errors(SourceRow row) {
        List<MappedCell> errors = new ArrayList<>(0);
        for (List<MappedColumn> mapped : columns.values()) {
            for (MappedColumn column : mapped) {
                String text = row.cell(column.index());
                if (text.indexOf('#') >= 0 && EmptyWords.isError(text.strip())) {
                    errors.add(new MappedCell(column, text.strip()));
                }
            }
        }
        return errors;
    }

    /** As an export of ours guards what a spreadsheet would take for a formula (shared.export): the apostrophe is not of the text. */
    private static String unguarded(String raw) {
        if (raw.length() < 2 || raw.charAt(0) != '\'') {
            return raw;
        }
        String text = raw.substring(1).strip();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? raw.substring(1) : raw;
    }

    /** No-break blanks as blanks, none around; control characters other than line breaks are gone. */
    private static String tidy(String cell) {
        String raw = unguarded(cell);
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
