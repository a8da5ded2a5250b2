package io.revisit.visit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import io.revisit.patient.ui.PatientNavigation;
import io.revisit.shared.PersonName;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.Sorting;
import io.revisit.visit.VisitRow;
import io.revisit.visit.VisitSort;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list itself: columns, the menu of each row, two-line rows on a phone. */
final class VisitGrid extends Composite<LazyGrid<VisitRow>> {
    private final Formats formats;

    /** Loads one page. */
    @FunctionalInterface
    interface Pages {
        List<VisitRow> page(VisitSort sort, int offset, int limit);
    }

    /** Makes the menu of a row. */
    @FunctionalInterface
    interface Menus {
        Component menu(VisitRow visit);
    }

    VisitGrid(Formats formats, Pages pages, IntSupplier count, Menus menus) {
        this.formats = formats;
        LazyGrid<VisitRow> grid = getContent();
        grid.getElement().setAttribute("aria-label", getTranslation("visit.list.title"));
        grid.addTextColumn("starts_at", getTranslation("visit.starts-at"), row -> formats.dateTime(row.startsAt()))
                .setSortable(true)
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(VisitGrid::patientLink)
                .setKey("patient")
                .setHeader(getTranslation("visit.patient"))
                .setSortable(true)
                .setResizable(true)
                .setTooltipGenerator(VisitRow::patientName)
                .setWidth("13rem")
                .setFlexGrow(3);
        addColumnsOfTheVisit(grid);
        grid.addComponentColumn(menus::menu)
                .setKey("menu")
                .setHeader("")
                .setWidth("3.5rem")
                .setFlexGrow(0);
        grid.setPhoneRow(VisitRow::patientName, this::phoneDetail);
        grid.load((offset, limit, order) -> pages.page(sort(Sorting.of(order)), offset, limit), count);
    }

    @Override
    protected LazyGrid<VisitRow> initContent() {
        return new LazyGrid<>(VisitRow::id);
    }

    void onOpen(Consumer<VisitRow> open) {
        getContent().addItemClickListener(event -> open.accept(event.getItem()));
    }

    void onSort(Consumer<String> sorted) {
        getContent().onSort(sorted);
    }

    void sortBy(String sorting) {
        getContent().sortBy(sorting);
    }

    VisitSort sort() {
        return sort(Sorting.of(getContent().sorting()));
    }

    void refresh() {
        getContent().refresh();
    }

    void setEmptyState(Component emptyState) {
        getContent().setEmptyStateComponent(emptyState);
    }

    private void addColumnsOfTheVisit(LazyGrid<VisitRow> grid) {
        grid.addComponentColumn(VisitTexts::badge)
                .setKey("status")
                .setHeader(getTranslation("visit.status"))
                .setSortable(true)
                .setWidth("9.5rem")
                .setFlexGrow(0);
        addWords(grid, "doctor", VisitRow::doctor, row -> shortened(row.doctor()));
        addWords(grid, "direction", VisitRow::direction);
        addWords(grid, "service", VisitRow::service);
        addWords(grid, "staff", VisitRow::staff);
        grid.addNumberColumn("gross", getTranslation("visit.gross"), row -> formats.money(row.gross()))
                .setSortable(true);
        grid.addNumberColumn("net", getTranslation("visit.net"), row -> formats.money(row.paid()))
                .setSortable(true);
    }

    private void addWords(LazyGrid<VisitRow> grid, String key, Function<VisitRow, @Nullable String> words) {
        addWords(grid, key, words, words);
    }

    /** A narrow column whose words show in full in a tooltip. */
    private void addWords(
            LazyGrid<VisitRow> grid,
            String key,
            Function<VisitRow, @Nullable String> inFull,
            Function<VisitRow, @Nullable String> shown) {
        grid.addTextColumn(key, getTranslation("visit." + key), row -> orEmpty(shown.apply(row)))
                .setTooltipGenerator(row -> orEmpty(inFull.apply(row)))
                .setWidth("6.5rem")
                .setFlexGrow(1);
    }

    private String phoneDetail(VisitRow row) {
        return Stream.of(
                        formats.dateTime(row.startsAt()),
                        VisitTexts.state(row),
                        row.paid() == null ? null : formats.money(row.paid()),
                        shortened(row.doctor()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static Anchor patientLink(VisitRow row) {
        return PatientNavigation.link(row.patient(), row.patientName());
    }

    private static @Nullable String shortened(@Nullable String name) {
        return name == null ? null : PersonName.shortened(name);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static VisitSort sort(Sorting sorting) {
        return sorting.as(VisitSort.Column.class, VisitSort::new, VisitSort.LATEST_FIRST);
    }
}
