package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.revisit.patient.Tag;
import io.revisit.patient.TagColour;
import io.revisit.patient.TagKind;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for a tag's name and colour, and for the kind of a new one. */
final class TagEditor extends Dialog {
    private static final int LONGEST_NAME = 100;

    private final TextField name = new TextField();
    private final Select<TagKind> kind = new Select<>();
    private final RadioButtonGroup<Optional<TagColour>> colour = new RadioButtonGroup<>();
    private final Div fields = new Div(name, kind, colour);
    private Consumer<Draft> saved = _ -> {};

    /**
     * What was asked for.
     *
     * @param colour null for that of the kind
     */
    record Draft(TagKind kind, String name, @Nullable TagColour colour) {}

    /** @param tag to be changed, null for a new one */
    TagEditor(String title, @Nullable Tag tag) {
        setHeaderTitle(title);
        name.setLabel(getTranslation("patient.tag.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setAutofocus(true);
        kind.setLabel(getTranslation("patient.tag.kind"));
        kind.setItems(TagKind.CATEGORY, TagKind.STATUS, TagKind.FREE);
        kind.setItemLabelGenerator(value -> getTranslation("patient.tag.kind." + value));
        kind.setValue(tag == null ? TagKind.CATEGORY : tag.kind());
        kind.setVisible(tag == null);
        setUpColour();
        if (tag != null) {
            name.setValue(tag.name());
            colour.setValue(Optional.ofNullable(tag.colour()));
        }
        fields.addClassName("dialog-fields");
        add(fields);
        Button save = new Button(getTranslation("patient.tag.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("ui.confirm.cancel"), _ -> close()), save);
    }

    /** Says what to do with what was asked for; the dialog stays open until it is closed. */
    void onSave(Consumer<Draft> action) {
        saved = action;
    }

    /** Shows something more about the tag. */
    void say(Component more) {
        fields.addComponentAsFirst(more);
    }

    /** Adds another thing that can be done with the tag; it closes the dialog. */
    void offer(String label, Runnable action) {
        Button button = new Button(label, _ -> {
            close();
            action.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("footer-start");
        getFooter().addComponentAsFirst(button);
    }

    /** Says at the name why it was not taken. */
    void refuse(String reason) {
        name.setErrorMessage(reason);
        name.setInvalid(true);
        name.focus();
    }

    private void setUpColour() {
        colour.setLabel(getTranslation("patient.tag.colour"));
        colour.setItems(Stream.concat(
                        Stream.of(Optional.<TagColour>empty()),
                        Stream.of(TagColour.values()).map(Optional::of))
                .toList());
        colour.setRenderer(new ComponentRenderer<>(this::sample));
        colour.setValue(Optional.empty());
        colour.addClassName("tag-colours");
        kind.addValueChangeListener(_ -> colour.setRenderer(new ComponentRenderer<>(this::sample)));
    }

    /** The choice as a tag will wear it. */
    private Span sample(Optional<TagColour> choice) {
        Span sample = new Span(getTranslation(
                "patient.tag.colour." + choice.map(TagColour::name).orElse("NONE")));
        sample.addClassNames(
                "tag-badge", choice.map(TagBadge::colourClass).orElseGet(() -> TagBadge.kindClass(kind.getValue())));
        return sample;
    }

    private void save() {
        name.setInvalid(false);
        saved.accept(
                new Draft(kind.getValue(), name.getValue(), colour.getValue().orElse(null)));
    }
}
