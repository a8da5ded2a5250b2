package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.dataimport.ImportMappingService;
import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.FixedValue;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.parsing.RowProblem;
import java.util.Optional;
import java.util.function.Consumer;

/** What holds for every row of the file, as no column gives it: a source, a tag for all, a branch. */
final class FixedPanel extends Composite<Div> {

    private static final int LONGEST = 300;

    private final ImportMappingService mappings;
    private final Consumer<ColumnMapping> change;
    private final Select<TargetField> field = new Select<>();
    private final TextField value = new TextField(getTranslation("dataimport.fixed.value"));
    private final UnorderedList lines = new UnorderedList();
    private ColumnMapping mapping;

    /** @param change keeps the mapping as a person changed it */
    FixedPanel(ImportMappingService mappings, ColumnMapping mapping, Consumer<ColumnMapping> change) {
        this.mappings = mappings;
        this.mapping = mapping;
        this.change = change;
        field.setLabel(getTranslation("dataimport.fixed.field"));
        field.setItems(TargetField.of(mapping.kind()).stream()
                .filter(target -> target.canBeFixed(mapping.kind()))
                .toList());
        field.setItemLabelGenerator(target -> getTranslation(target.key()));
        value.setMaxLength(LONGEST);
        value.addValueChangeListener(_ -> value.setInvalid(false));
        value.addKeyPressListener(Key.ENTER, _ -> add());
        var add = new Button(getTranslation("dataimport.fixed.add"), VaadinIcon.PLUS.create(), _ -> add());
        var form = new Div(field, value, add);
        form.addClassName("import-fixed-form");
        lines.addClassName("import-fixed-lines");
        var help = new Paragraph(getTranslation("dataimport.fixed.help"));
        help.addClassName("quiet");
        getContent().addClassNames("panel", "import-fixed");
        getContent().add(new H2(getTranslation("dataimport.fixed.title")), help, lines, form);
        show(mapping);
    }

    /** Shows what holds for every row now. */
    void show(ColumnMapping current) {
        mapping = current;
        lines.removeAll();
        current.fixed().forEach(fixed -> lines.add(line(fixed)));
        lines.setVisible(!current.fixed().isEmpty());
    }

    private ListItem line(FixedValue fixed) {
        String name = getTranslation(fixed.field().key());
        var remove =
                new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> change.accept(mapping.withoutFixed(fixed.field())));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("dataimport.fixed.remove", name));
        return new ListItem(new Span(getTranslation("dataimport.fixed.line", name, fixed.text())), remove);
    }

    private void add() {
        boolean chosen = field.getValue() != null;
        field.setErrorMessage(getTranslation("dataimport.fixed.no-field"));
        field.setInvalid(!chosen);
        if (value.getValue().isBlank()) {
            refuse(getTranslation("dataimport.fixed.none"));
        } else if (chosen) {
            add(new FixedValue(field.getValue(), value.getValue()));
        }
    }

    private void add(FixedValue fixed) {
        Optional<RowProblem> problem = mappings.checkFixed(mapping.kind(), fixed);
        if (problem.isPresent()) {
            refuse(ImportTexts.fixedProblem(problem.get()));
            return;
        }
        field.clear();
        value.clear();
        change.accept(mapping.withFixed(fixed));
    }

    private void refuse(String sentence) {
        value.setErrorMessage(sentence);
        value.setInvalid(true);
    }
}
