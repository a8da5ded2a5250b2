package io.revisit.segment;

/** What saving a segment came to. */
public sealed interface SaveResult {

    /** It is saved, as this version of this segment. */
    record Saved(SegmentId id, long version) implements SaveResult {}

    /** It is not saved, for this reason. */
    record Refused(Reason reason) implements SaveResult {}

    /** Why a segment is not saved. */
    enum Reason {
        /** It has no name. */
        NAME_MISSING,
        /** Its name has more than {@link SegmentService#LONGEST_NAME} characters. */
        NAME_TOO_LONG,
        /** Another segment that is not archived bears the name. */
        NAME_TAKEN,
        /** The tree has too many levels or conditions. */
        TREE_TOO_LARGE,
        /** It would contain itself, by way of the segments that it names. */
        CIRCLE,
        /** Somebody else has saved it meanwhile. */
        CHANGED_MEANWHILE,
        /** It is not there any more. */
        GONE
    }
}
