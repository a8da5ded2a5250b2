package io.revisit.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.revisit.shared.i18n.Formats;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A chart with its title and, behind a button, the same numbers as a table. */
public final class Chart extends Composite<Div> {
    private final Kind kind;
    private final Function<BigDecimal, String> format;
    private final ChartElement drawing = new ChartElement();
    private final NativeTable table = new NativeTable();
    private final Button toggle = new Button();

    /** How the values are drawn. */
    public enum Kind {
        STACKED_COLUMNS("stacked-columns"),
        LINES("lines");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    /**
     * One row of values, drawn in one colour.
     *
     * @param name translated name
     * @param values one for each label; null where there is none
     */
    public record Series(String name, List<@Nullable BigDecimal> values) {
        /** A series of counts. */
        public static Series of(String name, long... counts) {
            return new Series(
                    name, Arrays.stream(counts).mapToObj(BigDecimal::valueOf).toList());
        }
    }

    /**
     * @param title translated title, also the caption of the table
     * @param format how a value is written in the table and the tooltip
     */
    public Chart(String title, Kind kind, Function<BigDecimal, String> format) {
        this.kind = kind;
        this.format = format;
        drawing.getElement().setAttribute("role", "img");
        drawing.getElement().setAttribute("aria-label", title);
        table.setCaptionText(title);
        table.setVisible(false);
        table.addClassName("chart-table");
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.addClickListener(_ -> showTable(!table.isVisible()));
        showTable(false);
        var head = new Div(new H3(title), toggle);
        head.addClassName("chart-head");
        getContent().addClassName("chart");
        getContent().add(head, drawing, table);
    }

    /**
     * Draws the values.
     *
     * @param labels what stands below the columns or points, such as month names
     * @param series as many values in each as there are labels
     */
    public void setData(List<String> labels, List<Series> series) {
        for (Series row : series) {
            if (row.values().size() != labels.size()) {
                throw new IllegalArgumentException("Series " + row.name() + " must have " + labels.size() + " values");
            }
        }
        drawing.setData(Map.of(
                "kind",
                kind.code,
                "labels",
                labels,
                "series",
                series.stream().map(this::drawn).toList()));
        fillTable(labels, series);
    }

    private Map<String, Object> drawn(Series series) {
        return Map.of(
                "name", series.name(),
                "values", series.values(),
                "texts", series.values().stream().map(this::text).toList());
    }

    private String text(@Nullable BigDecimal value) {
        return value == null ? Formats.NONE : format.apply(value);
    }

    private void fillTable(List<String> labels, List<Series> series) {
        table.removeHead();
        table.removeBody();
        var head = table.getHead().addRow();
        head.add(new NativeTableHeaderCell());
        series.forEach(row -> head.add(headerCell(row.name(), "col")));
        for (int i = 0; i < labels.size(); i++) {
            int index = i;
            NativeTableRow line = table.getBody().addRow();
            line.add(headerCell(labels.get(i), "row"));
            series.forEach(row -> line.add(new NativeTableCell(text(row.values().get(index)))));
        }
    }

    private static NativeTableHeaderCell headerCell(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private void showTable(boolean shown) {
        table.setVisible(shown);
        drawing.setVisible(!shown);
        toggle.setText(getTranslation(shown ? "ui.chart.drawing" : "ui.chart.table"));
        toggle.setIcon((shown ? VaadinIcon.BAR_CHART : VaadinIcon.TABLE).create());
    }
}
