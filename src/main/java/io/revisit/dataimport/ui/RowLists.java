package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportRow;
import io.revisit.dataimport.ImportRowFacts;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.RawFacts;
import io.revisit.dataimport.RowList;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.patient.ui.PatientNavigation;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.AccessibleTabs;
import io.revisit.shared.ui.LazyGrid;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a check found: a tab with its count for each kind of row, and the rows with what is to be said about each. */
final class RowLists extends Composite<Div> {
    private final ImportJob job;
    private final ImportService imports;
    private final ImportTexts texts;
    private final Formats formats;
    private final LazyGrid<ImportRow> grid = new LazyGrid<>(ImportRow::recordNumber);
    private RowList shown;

    /**
     * @param wanted the list to open; empty opens the first that has rows
     * @param opened is told which list the user opens
     */
    RowLists(
            ImportJob job,
            ImportService imports,
            ImportTexts texts,
            Optional<RowList> wanted,
            Consumer<RowList> opened) {
        this.job = job;
        this.imports = imports;
        this.texts = texts;
        formats = texts.formats();
        shown = wanted.filter(this::isOffered).orElseGet(this::firstWithRows);
        var tabs = AccessibleTabs.mend(new Tabs());
        tabs.getElement().setAttribute("aria-label", getTranslation("dataimport.lists"));
        List<RowList> lists =
                Arrays.stream(RowList.values()).filter(this::isOffered).toList();
        lists.forEach(list -> tabs.add(tab(list)));
        tabs.setSelectedIndex(lists.indexOf(shown));
        tabs.addSelectedChangeListener(_ -> {
            shown = lists.get(tabs.getSelectedIndex());
            grid.refresh();
            opened.accept(shown);
        });
        addColumns();
        grid.load(
                (offset, limit, _) -> imports.rows(job.id(), shown, offset, limit),
                () -> imports.rowCount(job.id(), shown));
        getContent().addClassName("import-lists");
        getContent().add(tabs, grid);
    }

    /** The usual lists always, the rare ones when they have rows. */
    private boolean isOffered(RowList list) {
        return switch (list) {
            case NEW, UPDATED, UNCHANGED, REPEATED, WARNED, REJECTED -> true;
            case SKIPPED, AMBIGUOUS -> job.counts().of(list) > 0;
            case CHANGED -> job.isOvertaken();
        };
    }

    private RowList firstWithRows() {
        return Arrays.stream(RowList.values())
                .filter(list -> imports.rowCount(job.id(), list) > 0)
                .findFirst()
                .orElse(RowList.NEW);
    }

    private Tab tab(RowList list) {
        var count = new Span(formats.number(imports.rowCount(job.id(), list)));
        count.addClassNames("import-list-count");
        return new Tab(new Span(ImportTexts.word("dataimport.list", list)), count);
    }

    private void addColumns() {
        grid.getElement().setAttribute("aria-label", getTranslation("dataimport.lists"));
        grid.addNumberColumn("row", getTranslation("dataimport.row"), row -> formats.number(row.rowNumber()));
        grid.addComponentColumn(this::who)
                .setKey("who")
                .setHeader(getTranslation("dataimport.row.who"))
                .setResizable(true)
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addComponentColumn(this::explanation)
                .setKey("what")
                .setHeader(getTranslation("dataimport.row.what"))
                .setWidth("18rem")
                .setFlexGrow(4);
        if (job.kind() == FileKind.PATIENTS) {
            addPatientColumns();
        } else {
            addVisitColumns();
        }
        grid.setPhoneRow(this::name, this::phoneDetail);
        var nothing = new Span(getTranslation("dataimport.lists.empty"));
        nothing.addClassName("quiet");
        grid.setEmptyStateComponent(nothing);
    }

    private void addPatientColumns() {
        addFact(
                "phone",
                "11rem",
                RawFacts::phone,
                facts -> facts.phone() == null ? Formats.NONE : Formats.phone(new PhoneNumber(facts.phone())));
        addFact("card", "7rem", RawFacts::card, facts -> orNone(facts.card()));
        addFact("born", "10rem", RawFacts::day, facts -> formats.date(facts.day()));
    }

    private void addVisitColumns() {
        addFact("day", "9rem", RawFacts::day, facts -> formats.date(facts.day()));
        addFact("doctor", "14rem", RawFacts::doctor, facts -> orNone(facts.doctor()));
        grid.addNumberColumn(
                "gross",
                getTranslation("dataimport.row.gross"),
                row -> row.cells() == null
                        ? formats.money(row.what().gross())
                        : orNone(row.cells().gross()));
    }

    /** What was read of a row; of one that could not be read, what stands in the file. */
    private void addFact(String key, String width, Function<RawFacts, String> cell, Fact fact) {
        grid.addTextColumn(
                        key,
                        getTranslation("dataimport.row." + key),
                        row -> row.cells() == null ? fact.of(row.what()) : orNone(cell.apply(row.cells())))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private interface Fact {
        String of(ImportRowFacts facts);
    }

    private Component who(ImportRow row) {
        return row.patient() == null ? new Span(name(row)) : PatientNavigation.link(row.patient(), name(row));
    }

    private String name(ImportRow row) {
        if (!row.who().isBlank()) {
            return row.who();
        }
        if (row.cells() != null && !row.cells().who().isBlank()) {
            return row.cells().who();
        }
        String card =
                row.cells() == null ? row.what().card() : orNull(row.cells().card());
        return card == null ? Formats.NONE : getTranslation("dataimport.row.by-card", card);
    }

    private Div explanation(ImportRow row) {
        var lines = new Div();
        lines.addClassName("import-explanation");
        List<String> sentences = texts.explanation(job, row);
        sentences.forEach(sentence -> lines.add(new Span(sentence)));
        return lines;
    }

    private String phoneDetail(ImportRow row) {
        return Stream.concat(
                        Stream.of(getTranslation("dataimport.row.number", row.rowNumber())),
                        texts.explanation(job, row).stream())
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? Formats.NONE : text;
    }
}
