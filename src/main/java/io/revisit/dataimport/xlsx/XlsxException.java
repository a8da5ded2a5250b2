package io.revisit.dataimport.xlsx;

import java.io.IOException;

/** A workbook cannot be read further. */
public final class XlsxException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Problem {
        /** Not as a workbook has to be: broken off, broken inside, or made to do harm. */
        DAMAGED,
        /** More bytes than allowed come out of it. */
        UNPACKED_TOO_BIG,
        /** A text or a row is longer than allowed. */
        TOO_LONG,
        /** More rows than allowed. */
        TOO_MANY_ROWS,
        /** Something stands right of the last column allowed. */
        TOO_MANY_COLUMNS
    }

    private final Problem problem;

    XlsxException(Problem problem, Throwable cause) {
        super(problem.name(), cause);
        this.problem = problem;
    }

    XlsxException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    static XlsxException damaged() {
        return new XlsxException(Problem.DAMAGED);
    }

    public Problem problem() {
        return problem;
    }
}
