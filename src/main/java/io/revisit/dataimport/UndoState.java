package io.revisit.dataimport;

/**
 * How far an import has been undone.
 *
 * @param possible whether the data for it are there: imports of earlier versions of the program have none
 * @param changedToo whether the order says to take out what people changed since as well
 * @param counts of the running or ended undo, else zeros
 */
public record UndoState(boolean possible, boolean changedToo, UndoCounts counts) {}
