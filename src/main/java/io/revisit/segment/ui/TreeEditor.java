package io.revisit.segment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.revisit.segment.Membership;
import io.revisit.segment.NodePath;
import io.revisit.segment.TreeCounts;
import io.revisit.shared.i18n.Formats;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The editor of a tree of conditions, which remembers the trees that went before for undoing. */
final class TreeEditor extends Composite<Div> {

    private static final int MOST_UNDONE = 50;

    private final LeafForms forms;
    private final Formats formats;
    private final Runnable changed;
    private final Deque<Sketch.OfGroup> past = new ArrayDeque<>();
    private Sketch.OfGroup current;
    private GroupEditor root;

    /** @param changed what to do after the user has changed the tree, or a change was undone */
    TreeEditor(Sketch.OfGroup sketch, LeafForms forms, Formats formats, Runnable changed) {
        this.forms = forms;
        this.formats = formats;
        this.changed = changed;
        getContent().addClassName("segment-tree");
        current = sketch;
        root = draw(sketch);
    }

    private GroupEditor draw(Sketch.OfGroup sketch) {
        var drawn = new GroupEditor(sketch, forms, formats, null, this::onChange, this::rearrange);
        getContent().removeAll();
        getContent().add(drawn);
        return drawn;
    }

    private void onChange() {
        Sketch.OfGroup now = root.sketch();
        if (!now.equals(current)) {
            past.push(current);
            if (past.size() > MOST_UNDONE) {
                past.removeLast();
            }
            current = now;
            changed.run();
        }
    }

    private void rearrange(UnaryOperator<Sketch.OfGroup> order) {
        Sketch.OfGroup now = root.sketch();
        Sketch.OfGroup other = order.apply(now);
        if (!other.equals(now)) {
            replace(other);
        }
    }

    /** Puts another tree into the editor; this can be undone too. */
    void replace(Sketch.OfGroup sketch) {
        past.push(current);
        current = sketch;
        root = draw(sketch);
        changed.run();
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    /** Goes back to the tree before the last change. */
    void undo() {
        if (canUndo()) {
            current = past.pop();
            root = draw(current);
            changed.run();
        }
    }

    Sketch.OfGroup sketch() {
        return current;
    }

    /** Whether everything is filled in; says beside the fields what is not. */
    boolean validate() {
        return root.validate();
    }

    /** Shows which conditions hold of a patient; of none for null. */
    void explain(@Nullable Membership membership) {
        Map<NodePath, NodeEditor> nodes = new HashMap<>();
        root.locate(NodePath.ROOT, nodes);
        nodes.forEach((path, node) ->
                node.showMark(membership == null ? null : membership.nodes().get(path)));
    }

    /** Warns of what can hold of nobody, where it begins: not of the groups around it. */
    void warn(Set<NodePath> impossible) {
        Map<NodePath, NodeEditor> nodes = new HashMap<>();
        root.locate(NodePath.ROOT, nodes);
        nodes.forEach((path, node) -> node.showWarning(
                impossible.contains(path) && impossible.stream().noneMatch(other -> other.isWithin(path))));
    }

    /** Shows the counts of the conditions that are filled in. */
    void show(TreeCounts counts) {
        root.clearCounts();
        Map<NodePath, NodeEditor> nodes = new HashMap<>();
        root.locate(NodePath.ROOT, nodes);
        nodes.forEach((path, node) -> node.showCount(counts.byNode().get(path), counts));
    }
}
