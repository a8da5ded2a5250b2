package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import io.revisit.patient.PatientId;
import io.revisit.patient.ui.PatientNavigation;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.staffbonus.BonusAdjustment;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adjustments with the month they come from and their cause in words. */
final class AdjustmentGrid extends Composite<LazyGrid<AdjustmentGrid.Row>> {

    /** Two adjustments may be alike in everything, so that each has its number. */
    record Row(int number, BonusAdjustment adjustment) {}

    AdjustmentGrid(List<BonusAdjustment> adjustments, Formats formats) {
        LazyGrid<Row> grid = getContent();
        grid.compact();
        grid.getElement().setAttribute("aria-label", getTranslation("bonus.adjustments"));
        grid.addTextColumn(
                        "source",
                        getTranslation("bonus.adjustment.source"),
                        row -> formats.month(row.adjustment().sourceMonth()))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addTextColumn("cause", getTranslation("bonus.adjustment.cause"), AdjustmentGrid::cause)
                .setTooltipGenerator(AdjustmentGrid::cause)
                .setFlexGrow(2);
        grid.addComponentColumn(row -> patient(row.adjustment()))
                .setKey("patient")
                .setHeader(getTranslation("bonus.patient"))
                .setFlexGrow(2);
        grid.addNumberColumn(
                "amount",
                getTranslation("bonus.amount"),
                row -> formats.money(row.adjustment().amount()));
        grid.setPhoneRow(
                row -> getTranslation(
                        "bonus.phone.title",
                        name(row.adjustment().patientName()),
                        formats.money(row.adjustment().amount())),
                row -> getTranslation(
                        "bonus.phone.row", formats.month(row.adjustment().sourceMonth()), cause(row)));
        grid.setItems(IntStream.range(0, adjustments.size())
                .mapToObj(number -> new Row(number, adjustments.get(number)))
                .toList());
    }

    @Override
    protected LazyGrid<Row> initContent() {
        return new LazyGrid<>(Row::number);
    }

    private static String cause(Row row) {
        return BonusTexts.cause(row.adjustment().cause());
    }

    private static Component patient(BonusAdjustment adjustment) {
        PatientId patient = adjustment.patient();
        String name = name(adjustment.patientName());
        return patient == null ? new Span(name) : PatientNavigation.link(patient, name);
    }

    private static String name(@Nullable String patientName) {
        return patientName == null ? Formats.NONE : patientName;
    }
}
