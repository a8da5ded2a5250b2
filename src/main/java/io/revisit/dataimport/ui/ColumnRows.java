package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.CustomTarget;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.MappedColumn;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.reading.SourceColumn;
import io.revisit.dataimport.reading.SourceTable;
import io.revisit.shared.ui.StatusBadge;
import java.util.ArrayList;
import java.util.List;

/** A line for each column of the file: its name, a few of its values, what it is read as, and how sure that is. */
final class ColumnRows extends Composite<Div> {
    private static final int SAMPLES = 3;
    private static final int SURE = 85;

    private final List<Line> lines = new ArrayList<>();
    private final Choice choice;
    private ColumnMapping mapping;

    /** Is told what a person says that a column is. */
    interface Choice {
        void choose(int column, TargetField field);

        /** Asks which of the clinic's own fields the column is. */
        void chooseCustom(int column);
    }

    private record Line(Select<TargetField> field, Div sureness) {}

    ColumnRows(SourceTable table, ColumnMapping mapping, Choice choice) {
        this.mapping = mapping;
        this.choice = choice;
        getContent().addClassNames("panel", "import-columns");
        var head = new Div();
        head.addClassNames("import-column", "import-column-head");
        for (String key : List.of("header", "samples", "field", "sureness")) {
            head.add(new Span(getTranslation("dataimport.columns." + key)));
        }
        getContent().add(head);
        table.columns().forEach(column -> getContent().add(line(column, mapping.kind())));
        show(mapping);
    }

    /** Shows what each column is read as now. */
    void show(ColumnMapping current) {
        mapping = current;
        for (MappedColumn column : current.columns()) {
            Line line = lines.get(column.index());
            line.field().setValue(column.field());
            line.sureness().removeAll();
            line.sureness().add(sureness(column));
            CustomTarget custom = column.custom();
            if (custom != null) {
                line.sureness().add(customButton(column.index(), custom));
            }
        }
    }

    /** The header of the column, or what stands for one that has none. */
    String name(int column) {
        return name(mapping.columns().get(column).header(), column);
    }

    private String name(String header, int column) {
        return header.isEmpty() ? getTranslation("dataimport.columns.nameless", column + 1) : header;
    }

    private Div line(SourceColumn column, FileKind kind) {
        String name = name(column.header(), column.index());
        var header = new Span(name);
        header.addClassName("import-column-name");
        var samples = new Span(String.join(" · ", column.firstSamples(SAMPLES)));
        samples.addClassName("import-column-samples");
        var field = new Select<TargetField>();
        field.setItems(offered(kind));
        field.setItemLabelGenerator(target -> getTranslation(target.key()));
        field.setAriaLabel(getTranslation("dataimport.columns.field-of", name));
        var sureness = new Div();
        int index = column.index();
        lines.add(new Line(field, sureness));
        // The value is also set by the mapping itself, and then there is nothing to say.
        field.addValueChangeListener(event -> {
            if (event.getValue() != null
                    && event.getValue() != mapping.columns().get(index).field()) {
                if (event.getValue() == TargetField.CUSTOM) {
                    choice.chooseCustom(index);
                } else {
                    choice.choose(index, event.getValue());
                }
            }
        });
        var line = new Div(header, samples, field, sureness);
        line.addClassName("import-column");
        return line;
    }

    /** The clinic's own fields come right behind leaving the column out. */
    private static List<TargetField> offered(FileKind kind) {
        List<TargetField> fields = new ArrayList<>(TargetField.of(kind));
        if (TargetField.CUSTOM.isFor(kind)) {
            fields.add(1, TargetField.CUSTOM);
        }
        return fields;
    }

    /** Says which field it is, and lets another one be chosen. */
    private Button customButton(int column, CustomTarget custom) {
        String text = custom.field() == null
                ? getTranslation(
                        "dataimport.custom.of-new",
                        custom.name(),
                        getTranslation(custom.type().key()))
                : getTranslation("dataimport.custom.of", custom.name());
        var button = new Button(text, VaadinIcon.PENCIL.create(), _ -> choice.chooseCustom(column));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("import-column-custom");
        return button;
    }

    private Component sureness(MappedColumn column) {
        if (column.field() == TargetField.IGNORE) {
            return new StatusBadge(getTranslation("dataimport.columns.ignored"), StatusBadge.Tone.NEUTRAL);
        }
        if (column.confidence() == MappedColumn.SAID) {
            return new StatusBadge(getTranslation("dataimport.columns.said"), StatusBadge.Tone.GOOD);
        }
        if (column.confidence() == MappedColumn.TAKEN_OVER) {
            return new StatusBadge(getTranslation("dataimport.columns.taken-over"), StatusBadge.Tone.GOOD);
        }
        return column.confidence() >= SURE
                ? new StatusBadge(getTranslation("dataimport.columns.sure", column.confidence()), StatusBadge.Tone.GOOD)
                : new StatusBadge(
                        getTranslation("dataimport.columns.unsure", column.confidence()), StatusBadge.Tone.WARNING);
    }
}
