package io.revisit.dataimport.parsing;

import java.util.List;

/**
 * Something of a row that could not be read.
 *
 * @param column the name of the column in the file; empty when it is the row as a whole
 * @param value what stands in the cell
 * @param arguments of the reason's sentence
 */
public record RowProblem(String column, String value, Severity severity, ProblemReason reason, List<Object> arguments) {
    public RowProblem {
        arguments = List.copyOf(arguments);
    }
}
