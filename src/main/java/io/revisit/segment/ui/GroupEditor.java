package io.revisit.segment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.revisit.segment.NodePath;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.GroupMode;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.TypedChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A group in the editor: how its conditions are taken together, the conditions, and what can be added. */
final class GroupEditor extends NodeEditor implements NodeOwner {

    private final LeafForms forms;
    private final Formats formats;
    private final @Nullable NodeOwner owner;
    private final Runnable changed;
    private final Consumer<UnaryOperator<Sketch.OfGroup>> rearrange;
    private final Select<GroupMode> mode = new Select<>();
    private final IntegerField least = new IntegerField();
    private final Div children = new Div();
    private final List<NodeEditor> nodes = new ArrayList<>();

    /**
     * @param owner the group that this one stands in, or null for the outermost one
     * @param changed what to do after the user has changed something in this group or beneath
     * @param rearrange puts the whole tree in another order
     */
    GroupEditor(
            Sketch.OfGroup sketch,
            LeafForms forms,
            Formats formats,
            @Nullable NodeOwner owner,
            Runnable changed,
            Consumer<UnaryOperator<Sketch.OfGroup>> rearrange) {
        super(formats);
        this.owner = owner;
        this.rearrange = rearrange;
        this.forms = forms;
        this.formats = formats;
        this.changed = changed;
        mode.setItems(GroupMode.values());
        mode.setItemLabelGenerator(item -> getTranslation("segment.mode." + item.name()));
        mode.setAriaLabel(getTranslation("segment.mode"));
        mode.setValue(sketch.mode());
        mode.addClassName("segment-mode");
        mode.addValueChangeListener(_ -> {
            least.setVisible(mode.getValue() == GroupMode.AT_LEAST);
            changed();
        });
        least.setAriaLabel(getTranslation("segment.least"));
        least.setMin(1);
        least.setMax(Group.MOST);
        least.setStepButtonsVisible(true);
        least.setValue(sketch.least() == null ? Integer.valueOf(2) : sketch.least());
        least.setVisible(sketch.mode() == GroupMode.AT_LEAST);
        least.addClassName("segment-least");
        least.addValueChangeListener(_ -> changed());
        children.addClassName("segment-children");
        sketch.children().forEach(child -> add(nodes.size(), child));
        getContent().addClassName("segment-group");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("segment.group"));
        getContent().add(header(), warning(), children, footer());
    }

    private Div header() {
        var header = new Div(mode, least, mark(), count());
        header.addClassName("segment-group-header");
        if (owner != null) {
            var actions = new Div(
                    moves(owner),
                    action(VaadinIcon.COPY_O, "segment.node.duplicate", () -> owner.duplicate(this)),
                    action(VaadinIcon.CLOSE_SMALL, "segment.node.removeGroup", () -> owner.remove(this)));
            actions.addClassName("segment-actions");
            header.add(actions);
            acceptDrops(owner);
        }
        return header;
    }

    private Div footer() {
        var condition = new ComboBox<LeafKind>();
        condition.setItems(forms.offered());
        condition.setItemLabelGenerator(kind -> getTranslation(kind.nameKey()));
        condition.setPlaceholder(getTranslation("segment.add.condition"));
        condition.setAriaLabel(getTranslation("segment.add.condition"));
        condition.addClassName("segment-add");
        TypedChoice.enable(condition);
        condition.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                condition.clear();
                addByUser(new Sketch.OfLeaf(event.getValue(), null));
            }
        });
        var group = new Button(
                getTranslation("segment.add.group"),
                VaadinIcon.PLUS.create(),
                _ -> addByUser(new Sketch.OfGroup(GroupMode.ANY, null, List.of())));
        group.addThemeVariants(ButtonVariant.TERTIARY);
        var footer = new Div(condition, group);
        footer.addClassName("segment-group-footer");
        acceptDropsAtTheEnd(footer);
        return footer;
    }

    private void acceptDropsAtTheEnd(Div footer) {
        DropTarget<Div> target = DropTarget.create(footer);
        target.addDropListener(event -> dragged(event).ifPresent(node -> {
            List<Integer> from = node.place();
            List<Integer> group = place();
            rearrange(root -> SketchMoves.moved(root, from, group, nodes.size()));
        }));
    }

    private void addByUser(Sketch sketch) {
        NodeEditor node = add(nodes.size(), sketch);
        changed();
        node.focus();
    }

    private NodeEditor add(int index, Sketch sketch) {
        NodeEditor node = switch (sketch) {
            case Sketch.OfLeaf leaf -> new LeafEditor(leaf, forms, formats, this);
            case Sketch.OfGroup group -> new GroupEditor(group, forms, formats, this, changed, rearrange);
        };
        nodes.add(index, node);
        children.addComponentAtIndex(index, node);
        return node;
    }

    @Override
    public void changed() {
        changed.run();
    }

    @Override
    public void duplicate(NodeEditor node) {
        add(nodes.indexOf(node) + 1, node.sketch()).focus();
        changed();
    }

    @Override
    String warningKey() {
        return "segment.never.group";
    }

    @Override
    List<Integer> place() {
        return owner == null ? List.of() : owner.place(this);
    }

    @Override
    public List<Integer> place(NodeEditor node) {
        return SketchMoves.child(place(), nodes.indexOf(node));
    }

    @Override
    public void rearrange(UnaryOperator<Sketch.OfGroup> order) {
        rearrange.accept(order);
    }

    @Override
    public void remove(NodeEditor node) {
        nodes.remove(node);
        children.remove(node);
        changed();
    }

    @Override
    Sketch.OfGroup sketch() {
        return new Sketch.OfGroup(
                mode.getValue(), least(), nodes.stream().map(NodeEditor::sketch).toList());
    }

    private @Nullable Integer least() {
        if (mode.getValue() != GroupMode.AT_LEAST) {
            return null;
        }
        Integer entered = least.getValue();
        return entered == null ? 1 : Math.clamp(entered, 1, Group.MOST);
    }

    @Override
    boolean validate() {
        boolean valid = true;
        for (NodeEditor node : nodes) {
            valid &= node.validate();
        }
        return valid;
    }

    @Override
    void focus() {
        mode.focus();
    }

    @Override
    void locate(NodePath path, Map<NodePath, NodeEditor> found) {
        found.put(path, this);
        int index = 0;
        for (NodeEditor node : nodes) {
            if (node.isFilledIn()) {
                node.locate(path.child(index++), found);
            }
        }
    }

    /** Shows no counts for what is not filled in. */
    void clearCounts() {
        nodes.forEach(node -> {
            node.showNoCount();
            if (node instanceof GroupEditor group) {
                group.clearCounts();
            }
        });
    }

    @Override
    boolean isFilledIn() {
        return true;
    }
}
