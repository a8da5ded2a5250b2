package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.reading.Delimiter;
import io.revisit.dataimport.reading.FileFormat;
import io.revisit.dataimport.reading.ReadingOptions;
import io.revisit.dataimport.reading.SourceEncoding;
import io.revisit.dataimport.reading.SourceTable;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the file is read, as it was found out; whatever was found wrongly can be said. */
final class ReadingPanel extends Composite<Div> {
    private static final int LAST_HEADER_ROW = 1_000;

    private final ReadingOptions options;
    private final Consumer<ReadingOptions> readAs;

    /**
     * @param readAs reads the file another way
     * @param setKind says what the rows are
     */
    ReadingPanel(SourceTable table, FileKind kind, Consumer<ReadingOptions> readAs, Consumer<FileKind> setKind) {
        options = table.options();
        this.readAs = readAs;
        getContent().addClassNames("panel", "import-reading");
        getContent()
                .add(select("kind", List.of(FileKind.values()), kind, value -> getTranslation(value.key()), setKind));
        if (options.format() == FileFormat.CSV) {
            addTextFields();
        }
        if (table.sheets().size() > 1) {
            addSheet(table.sheets());
        }
        addHeaderRow();
        if (options.keepFooter() || table.footerRow() != null) {
            addFooter(table.footerRow());
        }
    }

    private void addTextFields() {
        getContent()
                .add(
                        select(
                                "encoding",
                                List.of(SourceEncoding.values()),
                                options.encoding(),
                                SourceEncoding::label,
                                chosen -> readAs.accept(options.withEncoding(chosen))),
                        select(
                                "delimiter",
                                List.of(Delimiter.values()),
                                options.delimiter(),
                                value -> getTranslation(value.key()),
                                chosen -> readAs.accept(options.withDelimiter(chosen))));
    }

    private void addSheet(List<String> names) {
        getContent()
                .add(select(
                        "sheet",
                        IntStream.range(0, names.size()).boxed().toList(),
                        options.sheet(),
                        names::get,
                        chosen -> readAs.accept(options.withSheet(chosen))));
    }

    private void addHeaderRow() {
        var field = new IntegerField(getTranslation("dataimport.reading.header-row"));
        field.setHelperText(getTranslation("dataimport.reading.header-row.help"));
        field.setMin(0);
        field.setMax(LAST_HEADER_ROW);
        field.setStepButtonsVisible(true);
        field.setValue(options.headerRow());
        field.addValueChangeListener(event -> {
            Integer row = event.getValue();
            if (row != null && row >= 0 && row <= LAST_HEADER_ROW && !row.equals(options.headerRow())) {
                readAs.accept(options.withHeaderRow(row));
            }
        });
        getContent().add(field);
    }

    private void addFooter(@Nullable Integer row) {
        var box = new Checkbox(
                row == null
                        ? getTranslation("dataimport.reading.footer-kept")
                        : getTranslation("dataimport.reading.footer", row));
        box.setValue(options.keepFooter());
        box.addValueChangeListener(event -> readAs.accept(options.withKeepFooter(event.getValue())));
        getContent().add(box);
    }

    private <T> Select<T> select(
            String key, List<T> items, @Nullable T value, Function<T, String> words, Consumer<T> chosen) {
        var select = new Select<T>();
        select.setLabel(getTranslation("dataimport.reading." + key));
        select.setItems(items);
        select.setItemLabelGenerator(words::apply);
        if (value != null) {
            select.setValue(value);
        }
        select.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                chosen.accept(event.getValue());
            }
        });
        return select;
    }
}
