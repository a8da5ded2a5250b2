package io.revisit.segment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.revisit.segment.NodePath;
import io.revisit.segment.condition.GroupMode;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.TypedChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A group in the editor: how its conditions are taken together, the conditions, and what can be added. */
final class GroupEditor extends NodeEditor implements NodeOwner {

    private final LeafForms forms;
    private final Formats formats;
    private final Runnable changed;
    private final Select<GroupMode> mode = new Select<>();
    private final Div children = new Div();
    private final List<NodeEditor> nodes = new ArrayList<>();

    /**
     * @param owner the group that this one stands in, or null for the outermost one
     * @param changed what to do after the user has changed something in this group or beneath
     */
    GroupEditor(Sketch.OfGroup sketch, LeafForms forms, Formats formats, @Nullable NodeOwner owner, Runnable changed) {
        super(formats);
        this.forms = forms;
        this.formats = formats;
        this.changed = changed;
        mode.setItems(GroupMode.values());
        mode.setItemLabelGenerator(item -> getTranslation("segment.mode." + item.name()));
        mode.setAriaLabel(getTranslation("segment.mode"));
        mode.setValue(sketch.mode());
        mode.addClassName("segment-mode");
        mode.addValueChangeListener(_ -> changed());
        children.addClassName("segment-children");
        sketch.children().forEach(child -> add(nodes.size(), child));
        getContent().addClassName("segment-group");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("segment.group"));
        getContent().add(header(owner), children, footer());
    }

    private Div header(@Nullable NodeOwner owner) {
        var header = new Div(mode, count());
        header.addClassName("segment-group-header");
        if (owner != null) {
            var actions = new Div(
                    action(VaadinIcon.COPY_O, "segment.node.duplicate", () -> owner.duplicate(this)),
                    action(VaadinIcon.CLOSE_SMALL, "segment.node.removeGroup", () -> owner.remove(this)));
            actions.addClassName("segment-actions");
            header.add(actions);
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
                _ -> addByUser(new Sketch.OfGroup(GroupMode.ANY, List.of())));
        group.addThemeVariants(ButtonVariant.TERTIARY);
        var footer = new Div(condition, group);
        footer.addClassName("segment-group-footer");
        return footer;
    }

    private void addByUser(Sketch sketch) {
        NodeEditor node = add(nodes.size(), sketch);
        changed();
        node.focus();
    }

    private NodeEditor add(int index, Sketch sketch) {
        NodeEditor node = switch (sketch) {
            case Sketch.OfLeaf leaf -> new LeafEditor(leaf, forms, formats, this);
            case Sketch.OfGroup group -> new GroupEditor(group, forms, formats, this, changed);
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
    public void remove(NodeEditor node) {
        nodes.remove(node);
        children.remove(node);
        changed();
    }

    @Override
    Sketch.OfGroup sketch() {
        return new Sketch.OfGroup(
                mode.getValue(), nodes.stream().map(NodeEditor::sketch).toList());
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
            node.showCount(null, 0);
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
