package io.revisit.patient.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.revisit.patient.Tag;
import io.revisit.patient.TagMerge;
import io.revisit.shared.ui.TypedChoice;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks which tag another one is merged into, and says how many patients and which segments and rules that changes. */
final class MergeDialog extends Dialog {
    private final ComboBox<Tag> into = new ComboBox<>();
    private final Function<Tag, Optional<String>> refusal;
    private final Consumer<Tag> chosen;

    /**
     * @param others tags that it can be merged into
     * @param refusal key of why not into that one, or empty
     */
    MergeDialog(
            Tag tag, TagMerge merge, List<Tag> others, Function<Tag, Optional<String>> refusal, Consumer<Tag> chosen) {
        this.refusal = refusal;
        this.chosen = chosen;
        setHeaderTitle(getTranslation("patient.tag.merge.title", tag.name()));
        into.setLabel(getTranslation("patient.tag.merge.into"));
        into.setItems(others);
        into.setItemLabelGenerator(Tag::name);
        into.setWidthFull();
        into.setAutofocus(true);
        into.addValueChangeListener(_ -> into.setInvalid(false));
        TypedChoice.enable(into);
        Paragraph consequence =
                new Paragraph(getTranslation("patient.tag.merge.consequence", tag.name(), merge.patients()));
        consequence.addClassName("quiet");
        add(consequence, into);
        if (!merge.uses().isEmpty()) {
            add(new Paragraph(getTranslation("patient.tag.merge.uses")), uses(merge));
        }
        addClassName("tag-dialog");
        Button cancel = new Button(getTranslation("ui.confirm.cancel"), _ -> close());
        Button confirm = new Button(getTranslation("patient.tag.merge.confirm"), _ -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(cancel, confirm);
    }

    private UnorderedList uses(TagMerge merge) {
        UnorderedList list = new UnorderedList();
        merge.uses()
                .forEach(use -> list.add(new ListItem(new Anchor(use.path(), getTranslation(use.key(), use.name())))));
        return list;
    }

    private void confirm() {
        String problem = into.getValue() == null
                ? "patient.tag.problem.none"
                : refusal.apply(into.getValue()).orElse("");
        if (problem.isEmpty()) {
            close();
            chosen.accept(into.getValue());
        } else {
            into.setErrorMessage(getTranslation(problem));
            into.setInvalid(true);
        }
    }
}
