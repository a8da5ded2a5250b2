package io.revisit.dataimport.parsing;

import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.dataimport.reading.TotalLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and keeps what is wrong with them. */
final class RowReader {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_VALUES = Pattern.compile("[,;\\n]+");
    private static final Pattern AS_DECIMAL = Pattern.compile("\\d+\\.0");

    private final MappedCells cells;
    private final SourceRow row;
    private final List<RowProblem> problems = new ArrayList<>(0);

    RowReader(MappedCells cells, SourceRow row) {
        this.cells = cells;
        this.row = row;
    }

    /** Whether the row sums up others; it is then about nobody, and rejected. */
    boolean isTotal() {
        boolean total = TotalLine.is(row.cells());
        if (total) {
            reject(ProblemReason.TOTAL_LINE);
        }
        return total;
    }

    /** Warns of every cell in which a formula of the spreadsheet failed; it counts as empty. */
    void warnOfErrors() {
        cells.errors(row).forEach(cell -> warn(cell, ProblemReason.SPREADSHEET_ERROR));
    }

    List<RowProblem> problems() {
        return problems;
    }

    boolean isRejected() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.REJECTED);
    }

    @Nullable
    MappedCell first(TargetField field) {
        return cells.first(row, field);
    }

    List<MappedCell> all(TargetField field) {
        return cells.all(row, field);
    }

    boolean isMapped(TargetField field) {
        return cells.has(field);
    }

    void warn(MappedCell cell, ProblemReason reason, Object... arguments) {
        problems.add(problem(cell, Severity.WARNING, reason, arguments));
    }

    void reject(MappedCell cell, ProblemReason reason) {
        problems.add(problem(cell, Severity.REJECTED, reason));
    }

    /** For what the row as a whole lacks. */
    void reject(ProblemReason reason) {
        problems.add(new RowProblem("", "", Severity.REJECTED, reason, List.of()));
    }

    void warnOfRow(ProblemReason reason) {
        problems.add(new RowProblem("", "", Severity.WARNING, reason, List.of()));
    }

    /** A text in one line, cut with a warning where it is too long; null when there is none. */
    @Nullable
    String text(TargetField field, int maxLength) {
        MappedCell cell = first(field);
        if (cell == null) {
            return null;
        }
        return cut(cell, cell.oneLine(), maxLength);
    }

    /** All cells of the field, line breaks kept, one under the other. */
    @Nullable
    String joined(TargetField field, int maxLength, String between) {
        List<MappedCell> all = all(field);
        if (all.isEmpty()) {
            return null;
        }
        String text = all.size() == 1
                ? all.getFirst().text()
                : String.join(between, all.stream().map(MappedCell::text).toList());
        return cut(all.getFirst(), text, maxLength);
    }

    /** All cells of the field in one line, one after the other. */
    @Nullable
    String joinedInLine(TargetField field, int maxLength, String between) {
        List<MappedCell> all = all(field);
        if (all.isEmpty()) {
            return null;
        }
        String text = all.stream().map(MappedCell::oneLine).collect(Collectors.joining(between));
        return cut(all.getFirst(), text, maxLength);
    }

    /** A number that names something: never cut, as it would name something else. */
    @Nullable
    String number(TargetField field, int maxLength) {
        MappedCell cell = first(field);
        if (cell == null) {
            return null;
        }
        String number = cell.oneLine();
        if (number.length() > maxLength) {
            warn(cell, ProblemReason.TOO_LONG, maxLength);
            return null;
        }
        return number.endsWith(".0") && AS_DECIMAL.matcher(number).matches()
                ? number.substring(0, number.length() - 2)
                : number;
    }

    /** The single words or phrases of a list, in its order, without repetitions. */
    List<String> values(TargetField field, int maxLength) {
        List<MappedCell> all = all(field);
        if (all.isEmpty()) {
            return List.of();
        }
        Set<String> values = new LinkedHashSet<>();
        for (MappedCell cell : all) {
            for (String part : BETWEEN_VALUES.split(cell.text())) {
                String value = BLANKS.matcher(part).replaceAll(" ").strip();
                if (!value.isEmpty()) {
                    values.add(cut(cell, value, maxLength));
                }
            }
        }
        return List.copyOf(values);
    }

    @Nullable
    Boolean yesOrNo(TargetField field) {
        MappedCell cell = cells.answer(row, field);
        if (cell == null) {
            return null;
        }
        Boolean answer = Words.yesOrNo(cell.text());
        if (answer == null) {
            warn(cell, ProblemReason.UNREADABLE_CONSENT);
        }
        return answer;
    }

    /** The text, its end left out with a warning where it is too long. */
    String cut(MappedCell cell, String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        warn(cell, ProblemReason.CUT, maxLength);
        int end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
        return text.substring(0, end);
    }

    private static RowProblem problem(MappedCell cell, Severity severity, ProblemReason reason, Object... arguments) {
        return new RowProblem(cell.column().header(), cell.text(), severity, reason, List.of(arguments));
    }
}
