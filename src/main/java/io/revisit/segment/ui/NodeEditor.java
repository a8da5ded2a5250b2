package io.revisit.segment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.revisit.segment.LeafValue;
import io.revisit.segment.Membership;
import io.revisit.segment.NodePath;
import io.revisit.segment.TreeCounts;
import io.revisit.shared.i18n.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A condition or group in the editor, with the number of patients it holds of. */
abstract class NodeEditor extends Composite<Div> {

    private final Span count = new Span();
    private final Span mark = new Span();
    private final Span warning = new Span();
    private final Formats formats;

    NodeEditor(Formats formats) {
        this.formats = formats;
        count.addClassName("segment-count");
        mark.addClassName("segment-mark");
        mark.setVisible(false);
        warning.addClassName("segment-warning");
        warning.getElement().setAttribute("role", "note");
        warning.setVisible(false);
    }

    /** What stands in the editor. */
    abstract Sketch sketch();

    /** Whether everything is filled in; says beside the fields what is not. */
    abstract boolean validate();

    /** Puts the cursor where a new node is filled in first. */
    abstract void focus();

    /** Notes where this node and those beneath stand among the conditions that are filled in. */
    abstract void locate(NodePath path, Map<NodePath, NodeEditor> nodes);

    /** Whether this node is among the conditions that are filled in. */
    abstract boolean isFilledIn();

    /**
     * Shows how many patients the node holds of.
     *
     * @param patients null while it is not filled in
     * @param counts the counts that they belong to
     */
    final void showCount(@Nullable Long patients, TreeCounts counts) {
        if (patients == null) {
            showNoCount();
            return;
        }
        String share = formats.share(patients, counts.base());
        count.setText(getTranslation(
                counts.exact() ? "segment.node.count" : "segment.node.about", formats.number(patients), share));
        count.setTitle(getTranslation(counts.exact() ? "segment.count" : "segment.count.about", patients, share));
    }

    /** Shows that the node is not counted. */
    final void showNoCount() {
        count.setText(Formats.NONE);
        count.setTitle("");
    }

    /** Shows whether the node holds of the patient in question, and what it found; nothing for null. */
    final void showMark(Membership.@Nullable Node node) {
        mark.setVisible(node != null);
        if (node != null) {
            String value = value(node.value());
            mark.setText((node.holds() ? "✓" : "✗") + (value.isEmpty() ? "" : " " + value));
            mark.setClassName("segment-mark-yes", node.holds());
            String said = getTranslation(node.holds() ? "segment.why.holds" : "segment.why.fails");
            mark.getElement().setAttribute("aria-label", value.isEmpty() ? said : said + ": " + value);
            mark.getElement().setAttribute("role", "img");
        }
    }

    private String value(LeafValue value) {
        return switch (value) {
            case LeafValue.None _ -> "";
            case LeafValue.Day(LocalDate day) -> formats.date(day);
            case LeafValue.Count(BigDecimal number) -> formats.number(number);
            case LeafValue.Money(BigDecimal amount) -> formats.money(amount);
            case LeafValue.Text(String text) -> text;
        };
    }

    /** Says that the node can hold of nobody, or says so no longer. */
    final void showWarning(boolean shown) {
        warning.setVisible(shown);
        if (shown) {
            warning.removeAll();
            warning.add(VaadinIcon.WARNING.create(), new Span(getTranslation(warningKey())));
        }
    }

    /** Why the node can hold of nobody. */
    abstract String warningKey();

    final Span warning() {
        return warning;
    }

    final Span mark() {
        return mark;
    }

    final Span count() {
        return count;
    }

    /** Where the node stands: see {@link SketchMoves}. */
    abstract List<Integer> place();

    /** A button that moves the node about, by its menu or by dragging it. */
    final Button moves(NodeOwner owner) {
        Button button = action(VaadinIcon.ELLIPSIS_DOTS_V, "segment.node.move", () -> {});
        button.addClassName("segment-move");
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        addMove(menu, owner, "segment.node.up", SketchMoves::up);
        addMove(menu, owner, "segment.node.down", SketchMoves::down);
        addMove(menu, owner, "segment.node.in", SketchMoves::in);
        addMove(menu, owner, "segment.node.out", SketchMoves::out);
        DragSource<Button> source = DragSource.create(button);
        source.setDragData(this);
        return button;
    }

    private void addMove(
            ContextMenu menu,
            NodeOwner owner,
            String key,
            BiFunction<Sketch.OfGroup, List<Integer>, Sketch.OfGroup> move) {
        menu.addItem(getTranslation(key), _ -> {
            List<Integer> from = place();
            owner.rearrange(root -> move.apply(root, from));
        });
    }

    /** What is dropped on the node goes before it. */
    final void acceptDrops(NodeOwner owner) {
        DropTarget<Div> target = DropTarget.create(getContent());
        target.addDropListener(event -> dragged(event).ifPresent(node -> {
            List<Integer> from = node.place();
            List<Integer> to = place();
            owner.rearrange(root -> SketchMoves.moved(root, from, SketchMoves.parent(to), to.getLast()));
        }));
    }

    static Optional<NodeEditor> dragged(DropEvent<?> event) {
        return event.getDragData().filter(NodeEditor.class::isInstance).map(NodeEditor.class::cast);
    }

    /** A small button with a picture alone. */
    final Button action(VaadinIcon icon, String labelKey, Runnable action) {
        var button = new Button(icon.create(), _ -> action.run());
        String label = getTranslation(labelKey);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("segment-action");
        return button;
    }
}
