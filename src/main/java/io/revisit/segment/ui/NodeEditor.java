package io.revisit.segment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.revisit.segment.NodePath;
import io.revisit.shared.i18n.Formats;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A condition or group in the editor, with the number of patients it holds of. */
abstract class NodeEditor extends Composite<Div> {

    private final Span count = new Span();
    private final Formats formats;

    NodeEditor(Formats formats) {
        this.formats = formats;
        count.addClassName("segment-count");
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
     * @param base how many patients there are
     */
    final void showCount(@Nullable Long patients, long base) {
        count.setText(patients == null ? Formats.NONE : formats.number(patients));
        count.setTitle(
                patients == null ? "" : getTranslation("segment.count", patients, formats.share(patients, base)));
    }

    final Span count() {
        return count;
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
