package io.revisit.segment;

import io.revisit.segment.condition.Group;

/** What reading a stored tree of conditions gave. */
public sealed interface StoredTree {

    /** The tree. */
    record Readable(Group root) implements StoredTree {}

    /**
     * The tree cannot be read: made by a newer version of the program, or damaged.
     *
     * @param reason why, for the reader to be told
     * @param detail what the reason is about, such as the unknown kind; may be empty
     */
    record Unreadable(Reason reason, String detail) implements StoredTree {

        /** Why a tree cannot be read. */
        public enum Reason {
            /** Its form is newer than this program; the detail is its version. */
            NEWER_VERSION,
            /** It has a kind of condition that this program does not know; the detail is the kind. */
            UNKNOWN_KIND,
            /** It is deeper or larger than trees may be. */
            TOO_LARGE,
            /** It is no tree of conditions. */
            DAMAGED
        }
    }
}
