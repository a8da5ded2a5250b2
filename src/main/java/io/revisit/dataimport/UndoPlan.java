package io.revisit.dataimport;

/**
 * What the undo of an import would do, in patients or visits.
 *
 * @param removed untouched since the import added them
 * @param restored untouched since the import changed them
 * @param changedAdded added by the import and changed since: kept unless ordered otherwise
 * @param changedOld changed by the import and again since: kept unless ordered otherwise
 * @param bound kept in any case, see {@link KeptReason#isBinding}
 */
public record UndoPlan(int removed, int restored, int changedAdded, int changedOld, int bound) {

    /** How many were changed since. */
    public int changed() {
        return changedAdded + changedOld;
    }

    /** What comes of it when changed records stay, or go as well. */
    public UndoCounts outcome(boolean changedToo) {
        return changedToo
                ? new UndoCounts(removed + changedAdded, restored + changedOld, bound)
                : new UndoCounts(removed, restored, changed() + bound);
    }
}
