package io.revisit.dataimport;

import org.jspecify.annotations.Nullable;

/** A patient or visit that a row of an import added ({@code made}) or changed, and why to keep it, if so. */
record UndoRecord(
        int recordNo, long id, boolean made, @Nullable KeptReason reason) {

    boolean isKept(boolean changedToo) {
        return reason != null && (reason.isBinding() || !changedToo);
    }
}
