package io.revisit.segment;

/**
 * How far a snapshot is that is being taken, in patients of the base.
 *
 * @param total 0 while they are not counted yet
 */
record SnapshotProgress(long done, long total) {

    /** Of a segment that is not being taken. */
    static final SnapshotProgress NONE = new SnapshotProgress(0, 0);
}
