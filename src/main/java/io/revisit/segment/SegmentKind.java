package io.revisit.segment;

/** What a segment is. */
enum SegmentKind {
    /** Conditions, which are asked whenever the segment is used. */
    LIVE,
    /** The patients who fulfilled the conditions when it was taken. */
    SNAPSHOT
}
