package io.revisit.segment.ui;

import java.util.List;
import java.util.function.UnaryOperator;

/** What a node asks of the group that it stands in. */
interface NodeOwner {

    /** The user has changed a field of the node. */
    void changed();

    /** Puts a copy of the node after it. */
    void duplicate(NodeEditor node);

    /** Where the node stands: see {@link SketchMoves}. */
    List<Integer> place(NodeEditor node);

    /** Puts the whole tree in another order. */
    void rearrange(UnaryOperator<Sketch.OfGroup> order);

    /** Takes the node away. */
    void remove(NodeEditor node);
}
