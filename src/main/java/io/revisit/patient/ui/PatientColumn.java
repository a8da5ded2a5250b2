package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.ValueProvider;
import io.revisit.patient.ListPart;
import io.revisit.patient.ListedPatient;
import io.revisit.shared.ui.LazyGrid;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column that the list of patients can show. Immutable.
 *
 * @param label as the user reads it
 * @param parts what has to be read for it
 * @param width in CSS; empty for as wide as its widest cell
 * @param grow its share of the room that is left
 * @param maker makes the column in a grid, without width and order
 */
record PatientColumn(
        String key,
        String label,
        Set<ListPart> parts,
        String width,
        int grow,
        boolean sortable,
        Function<LazyGrid<ListedPatient>, Grid.Column<ListedPatient>> maker) {
    private static final String USUAL_WIDTH = "9rem";

    /** Words, which show in full in a tooltip; null leaves the cell empty. */
    static PatientColumn words(String key, String label, Function<ListedPatient, @Nullable String> text) {
        ValueProvider<ListedPatient, String> shown = patient -> Objects.requireNonNullElse(text.apply(patient), "");
        return new PatientColumn(
                key,
                label,
                Set.of(),
                USUAL_WIDTH,
                0,
                false,
                grid -> grid.addTextColumn(key, label, shown).setTooltipGenerator(shown::apply));
    }

    /** Formatted numbers. */
    static PatientColumn number(String key, String label, Function<ListedPatient, String> number) {
        return new PatientColumn(
                key, label, Set.of(), "", 0, false, grid -> grid.addNumberColumn(key, label, number::apply));
    }

    static PatientColumn component(String key, String label, Function<ListedPatient, Component> component) {
        ValueProvider<ListedPatient, Component> shown = component::apply;
        return new PatientColumn(
                key,
                label,
                Set.of(),
                USUAL_WIDTH,
                0,
                false,
                grid -> grid.addComponentColumn(shown)
                        .setKey(key)
                        .setHeader(label)
                        .setResizable(true));
    }

    PatientColumn wide(String other) {
        return new PatientColumn(key, label, parts, other, grow, sortable, maker);
    }

    PatientColumn growing(int share) {
        return new PatientColumn(key, label, parts, width, share, sortable, maker);
    }

    /** The list can be sorted by it; {@code PatientSort} names it alike. */
    PatientColumn sorted() {
        return new PatientColumn(key, label, parts, width, grow, true, maker);
    }

    PatientColumn of(ListPart part) {
        return new PatientColumn(key, label, Set.of(part), width, grow, sortable, maker);
    }

    Grid.Column<ListedPatient> addTo(LazyGrid<ListedPatient> grid) {
        return maker.apply(grid).setSortable(sortable);
    }

    /**
     * Sets how wide the column is.
     *
     * @param pixels what the user has made of it; 0 for its own width
     */
    void size(Grid.Column<ListedPatient> column, int pixels) {
        column.setAutoWidth(pixels == 0 && width.isEmpty())
                .setWidth(pixels > 0 ? pixels + "px" : width.isEmpty() ? null : width)
                .setFlexGrow(pixels > 0 ? 0 : grow);
    }
}
