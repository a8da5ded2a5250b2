package io.revisit.dataimport;

/** What differs between a file of patients and one of visits; the process is the same. */
record ImportKind(RowStaging staging, RowMatching matching, RowWriting writing, RowUndo undo) {}
