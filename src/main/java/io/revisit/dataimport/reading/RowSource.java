package io.revisit.dataimport.reading;

import java.util.Iterator;

/**
 * The rows of data of one file, one after the other. A file that turns out to be unreadable on the way throws
 * {@link UnreadableFileException}; one that was inspected does not, unless its bytes have changed.
 */
public interface RowSource extends Iterator<SourceRow>, AutoCloseable {
    /** Passes over so many rows, to go on from a checkpoint. */
    default void skip(int records) {
        for (int i = 0; i < records && hasNext(); i++) {
            next();
        }
    }

    @Override
    void close();
}
