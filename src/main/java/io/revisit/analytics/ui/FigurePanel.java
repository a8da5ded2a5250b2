package io.revisit.analytics.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.analytics.FigureKind;
import io.revisit.analytics.FigureRow;
import io.revisit.analytics.OverviewService;
import io.revisit.patient.ui.PatientNavigation;
import io.revisit.shared.Period;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.SidePanel;

/** The patients behind a figure, with the figure's formula above them. */
final class FigurePanel {
    private final OverviewService overview;
    private final Formats formats;
    private final FigureKind kind;
    private final Period period;

    private FigurePanel(OverviewService overview, Formats formats, FigureKind kind, Period period) {
        this.overview = overview;
        this.formats = formats;
        this.kind = kind;
        this.period = period;
    }

    /** @param formula of the figure, with its numbers and its period */
    static void open(OverviewService overview, Formats formats, FigureKind kind, Period period, String formula) {
        new FigurePanel(overview, formats, kind, period).show(formula);
    }

    private void show(String formula) {
        int count = (int) overview.rowCount(kind, period);
        var explanation = new Paragraph(formula);
        explanation.addClassName("overview-formula");
        LazyGrid<FigureRow> grid = grid(count);
        var panel = new SidePanel(
                I18NProvider.translate("overview.rows.title", FigureTexts.name(kind), count), explanation, grid);
        grid.addItemClickListener(
                click -> PatientNavigation.navigateToPatient(click.getItem().patient()));
        panel.open();
    }

    private LazyGrid<FigureRow> grid(int count) {
        LazyGrid<FigureRow> grid = new LazyGrid<FigureRow>(FigureRow::patient).compact();
        grid.getElement().setAttribute("aria-label", FigureTexts.name(kind));
        grid.addComponentColumn(row -> PatientNavigation.link(row.patient(), row.name()))
                .setKey("patient")
                .setHeader(I18NProvider.translate("overview.rows.patient"))
                .setTooltipGenerator(FigureRow::name)
                .setFlexGrow(1);
        addNumbers(grid, "visits", "overview.rows.visits", "5.25rem", row -> formats.number(row.visits()));
        addNumbers(grid, "net", "overview.rows.net", "7.5rem", row -> formats.money(row.net()));
        addNumbers(grid, "day", dayKey(), "7rem", row -> formats.date(row.day()));
        if (isShare()) {
            grid.addColumn(FigurePanel::mark)
                    .setKey("counts")
                    .setHeader(wrapped(numerator()))
                    .setWidth("6rem")
                    .setFlexGrow(0);
        }
        grid.setPhoneRow(FigureRow::name, this::phoneDetail);
        grid.setEmptyStateText(I18NProvider.translate("overview.rows.none"));
        grid.load((offset, limit, _) -> overview.rows(kind, period, offset, limit), () -> count);
        return grid;
    }

    private static void addNumbers(
            LazyGrid<FigureRow> grid, String key, String header, String width, ValueProvider<FigureRow, String> text) {
        String words = I18NProvider.translate(header);
        grid.addNumberColumn(key, words, text)
                .setHeader(wrapped(words))
                .setAutoWidth(false)
                .setWidth(width);
    }

    /** A header that breaks into lines where its words are wider than the values below it. */
    private static Span wrapped(String words) {
        var header = new Span(words);
        header.addClassName("overview-rows-header");
        return header;
    }

    /** Only part of the rows of a share are in its numerator; of any other figure all are. */
    private boolean isShare() {
        return switch (kind) {
            case DIGITIZED_SHARE, REPEAT_PURCHASE_RATE, RETENTION_RATE -> true;
            case BASE, BUYERS, AVERAGE_ORDER_VALUE, VISITS_PER_BUYER, REVENUE, REFERRED, REFERRED_CAME -> false;
        };
    }

    private String dayKey() {
        return switch (kind) {
            case DIGITIZED_SHARE -> "overview.rows.joined-on";
            case REFERRED_CAME -> "overview.rows.first-visit";
            default -> "overview.rows.last-visit";
        };
    }

    private String numerator() {
        return I18NProvider.translate("overview.rows.counts." + FigureTexts.code(kind));
    }

    private static String mark(FigureRow row) {
        return I18NProvider.translate(row.counts() ? "overview.rows.yes" : "overview.rows.no");
    }

    /** On a phone there is no room for both: of a share by visits their number says it all. */
    private String phoneDetail(FigureRow row) {
        boolean marked = isShare() && kind != FigureKind.REPEAT_PURCHASE_RATE;
        String first = marked
                ? numerator() + ": " + mark(row)
                : I18NProvider.translate("overview.rows.phone-visits", (int) row.visits());
        return String.join(" · ", first, formats.money(row.net()), formats.date(row.day()));
    }
}
