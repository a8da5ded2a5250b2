package io.revisit.segment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.revisit.segment.NodePath;
import io.revisit.segment.condition.Leaf;
import io.revisit.shared.i18n.Formats;
import java.util.List;
import java.util.Map;

/** One condition in the editor: its name, its fields, its count. */
final class LeafEditor extends NodeEditor {

    private final LeafKind kind;
    private final LeafForm form;
    private final NodeOwner owner;

    LeafEditor(Sketch.OfLeaf sketch, LeafForms forms, Formats formats, NodeOwner owner) {
        super(formats);
        kind = sketch.kind();
        Leaf condition = sketch.condition();
        form = condition == null ? forms.empty(kind) : forms.filled(condition);
        form.onChange(() -> {
            form.validate();
            owner.changed();
        });
        var name = new Span(getTranslation(kind.nameKey()));
        name.addClassName("segment-leaf-name");
        this.owner = owner;
        var actions = new Div(
                moves(owner),
                action(VaadinIcon.COPY_O, "segment.node.duplicate", () -> owner.duplicate(this)),
                action(VaadinIcon.CLOSE_SMALL, "segment.node.remove", () -> owner.remove(this)));
        actions.addClassName("segment-actions");
        getContent().addClassName("segment-leaf");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation(kind.nameKey()));
        getContent().add(name, form, warning(), mark(), count(), actions);
        acceptDrops(owner);
    }

    @Override
    Sketch sketch() {
        return new Sketch.OfLeaf(kind, form.read());
    }

    @Override
    boolean validate() {
        form.validate();
        return isFilledIn();
    }

    @Override
    String warningKey() {
        return "segment.never.condition";
    }

    @Override
    List<Integer> place() {
        return owner.place(this);
    }

    @Override
    void focus() {
        form.focus();
    }

    @Override
    void locate(NodePath path, Map<NodePath, NodeEditor> nodes) {
        nodes.put(path, this);
    }

    @Override
    boolean isFilledIn() {
        return form.read() != null;
    }
}
