package io.revisit.segment.ui;

import java.util.ArrayList;
import java.util.List;

/** Moves conditions and groups about in a tree. A place is the way to it: which child of the root, which child of that, and so on. */
final class SketchMoves {

    private SketchMoves() {}

    /**
     * The tree in which a node stands elsewhere; the same tree when a group would come to stand in itself.
     *
     * @param from where the node stands
     * @param group where the group stands that it goes to
     * @param before the child of the group, as it is now, that the node is put before; their number for the end
     */
    static Sketch.OfGroup moved(Sketch.OfGroup root, List<Integer> from, List<Integer> group, int before) {
        return startsWith(group, from) ? root : new Move(from, group, before, at(root, from)).of(root, List.of());
    }

    private record Move(List<Integer> from, List<Integer> group, int before, Sketch node) {

        Sketch.OfGroup of(Sketch.OfGroup old, List<Integer> place) {
            List<Sketch> children = new ArrayList<>();
            for (int i = 0; i < old.children().size(); i++) {
                if (place.equals(group) && i == before) {
                    children.add(node);
                }
                List<Integer> child = child(place, i);
                if (!child.equals(from)) {
                    Sketch sketch = old.children().get(i);
                    children.add(sketch instanceof Sketch.OfGroup inner ? of(inner, child) : sketch);
                }
            }
            if (place.equals(group) && before >= old.children().size()) {
                children.add(node);
            }
            return new Sketch.OfGroup(old.mode(), old.least(), children);
        }
    }

    /** The node at the place. */
    static Sketch at(Sketch.OfGroup root, List<Integer> place) {
        Sketch node = root;
        for (int index : place) {
            node = ((Sketch.OfGroup) node).children().get(index);
        }
        return node;
    }

    /** One place up among its like; the same tree where it is the first. */
    static Sketch.OfGroup up(Sketch.OfGroup root, List<Integer> place) {
        int index = place.getLast();
        return index == 0 ? root : moved(root, place, parent(place), index - 1);
    }

    /** One place down among its like; the same tree where it is the last. */
    static Sketch.OfGroup down(Sketch.OfGroup root, List<Integer> place) {
        return moved(root, place, parent(place), place.getLast() + 2);
    }

    /** Out of its group, behind it; the same tree where it stands in the outermost. */
    static Sketch.OfGroup out(Sketch.OfGroup root, List<Integer> place) {
        List<Integer> group = parent(place);
        return group.isEmpty() ? root : moved(root, place, parent(group), group.getLast() + 1);
    }

    /** Into the group before it, at the end, or else into the group behind it, at the beginning; the same tree where neither is. */
    static Sketch.OfGroup in(Sketch.OfGroup root, List<Integer> place) {
        List<Sketch> siblings = ((Sketch.OfGroup) at(root, parent(place))).children();
        int index = place.getLast();
        if (index > 0 && siblings.get(index - 1) instanceof Sketch.OfGroup before) {
            return moved(
                    root,
                    place,
                    child(parent(place), index - 1),
                    before.children().size());
        }
        return index + 1 < siblings.size() && siblings.get(index + 1) instanceof Sketch.OfGroup
                ? moved(root, place, child(parent(place), index + 1), 0)
                : root;
    }

    static List<Integer> child(List<Integer> place, int index) {
        List<Integer> child = new ArrayList<>(place);
        child.add(index);
        return List.copyOf(child);
    }

    static List<Integer> parent(List<Integer> place) {
        return place.subList(0, place.size() - 1);
    }

    private static boolean startsWith(List<Integer> place, List<Integer> beginning) {
        return place.size() >= beginning.size()
                && place.subList(0, beginning.size()).equals(beginning);
    }
}
