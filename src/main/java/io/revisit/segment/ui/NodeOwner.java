package io.revisit.segment.ui;

/** What a node asks of the group that it stands in. */
interface NodeOwner {

    /** The user has changed a field of the node. */
    void changed();

    /** Puts a copy of the node after it. */
    void duplicate(NodeEditor node);

    /** Takes the node away. */
    void remove(NodeEditor node);
}
