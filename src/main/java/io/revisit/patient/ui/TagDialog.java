package io.revisit.patient.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.revisit.patient.TagId;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagSaving;
import io.revisit.shared.ui.TypedChoice;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses a tag, or names a new one, for one patient or for many. */
final class TagDialog extends Dialog {
    private final ComboBox<TagChoice> tag = new ComboBox<>();
    private final Select<TagKind> kind = new Select<>();
    private final Consumer<TagId> chosen;
    private @Nullable String newName;
    private @Nullable BiFunction<TagKind, String, TagSaving> maker;

    /**
     * @param consequence translated: what will happen and to how many
     * @param action translated label of the button
     */
    TagDialog(String title, String consequence, String action, List<TagChoice> choices, Consumer<TagId> chosen) {
        this.chosen = chosen;
        setHeaderTitle(title);
        setUpTag(choices);
        kind.setLabel(getTranslation("patient.tag.kind"));
        kind.setItems(TagKind.CATEGORY, TagKind.STATUS, TagKind.FREE);
        kind.setItemLabelGenerator(this::kindName);
        kind.setValue(TagKind.FREE);
        kind.setVisible(false);
        Paragraph explanation = new Paragraph(consequence);
        explanation.addClassName("quiet");
        add(explanation, tag, kind);
        addClassName("tag-dialog");
        Button cancel = new Button(getTranslation("ui.confirm.cancel"), _ -> close());
        Button confirm = new Button(action, _ -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, confirm);
    }

    /** Lets the user name a tag that is not there yet. */
    TagDialog withNewTags(BiFunction<TagKind, String, TagSaving> make) {
        maker = make;
        tag.setAllowCustomValue(true);
        tag.setHelperText(getTranslation("patient.tag.new.hint"));
        tag.addCustomValueSetListener(event -> {
            newName = event.getDetail();
            kind.setVisible(true);
        });
        return this;
    }

    private void setUpTag(List<TagChoice> choices) {
        tag.setLabel(getTranslation("patient.tag"));
        tag.setItems(choices);
        tag.setItemLabelGenerator(choice -> choice.kind().isDictionary()
                ? getTranslation("patient.tag.of", choice.name(), kindName(choice.kind()))
                : choice.name());
        tag.setWidthFull();
        tag.setAutofocus(true);
        TypedChoice.enable(tag);
        tag.addValueChangeListener(event -> {
            tag.setInvalid(false);
            if (event.getValue() != null) {
                newName = null;
                kind.setVisible(false);
            }
        });
    }

    private void confirm() {
        if (tag.getValue() != null) {
            finish(tag.getValue().id().get());
        } else if (newName != null && maker != null) {
            switch (maker.apply(kind.getValue(), newName)) {
                case TagSaving.Saved saved -> finish(saved.tag());
                case TagSaving.Refused refused -> refuse(refused.key());
            }
        } else {
            refuse("patient.tag.problem.none");
        }
    }

    private void finish(TagId id) {
        close();
        chosen.accept(id);
    }

    private void refuse(String key) {
        tag.setErrorMessage(getTranslation(key));
        tag.setInvalid(true);
    }

    private String kindName(TagKind value) {
        return getTranslation("patient.tag.kind." + value.name());
    }
}
