package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.revisit.patient.ui.PatientNavigation;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.staffbonus.BonusDetail;
import io.revisit.staffbonus.DetailKind;
import io.revisit.visit.VisitFilter;
import io.revisit.visit.ui.VisitNavigation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows behind a number, a page at a time; it leads to the patient's card and to the visit. */
final class DetailGrid extends Composite<LazyGrid<BonusDetail>> {

    private final Formats formats;

    /** Loads one page. */
    @FunctionalInterface
    interface Pages {
        List<BonusDetail> page(int offset, int limit);
    }

    DetailGrid(DetailKind kind, Formats formats, Pages pages, int count) {
        this.formats = formats;
        LazyGrid<BonusDetail> grid = getContent();
        boolean paid = kind == DetailKind.DIGITIZED || kind == DetailKind.REPEAT;
        grid.compact();
        grid.getElement().setAttribute("aria-label", BonusTexts.kind(kind));
        grid.addComponentColumn(
                        row -> kind == DetailKind.DIGITIZED ? new Span(formats.date(row.day())) : visit(row, row.day()))
                .setKey("day")
                .setHeader(getTranslation("bonus.day." + BonusTexts.code(kind)))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> PatientNavigation.link(row.patient(), row.patientName()))
                .setKey("patient")
                .setHeader(getTranslation("bonus.patient"))
                .setFlexGrow(1);
        if (kind == DetailKind.DIGITIZED) {
            grid.addComponentColumn(row -> visit(row, row.visitDay()))
                    .setKey("visit")
                    .setHeader(getTranslation("bonus.paid-visit"))
                    .setWidth("9rem")
                    .setFlexGrow(0);
        }
        if (paid) {
            grid.addNumberColumn("amount", getTranslation("bonus.amount"), row -> formats.money(row.amount()));
        }
        grid.setPhoneRow(
                BonusDetail::patientName,
                row -> paid
                        ? getTranslation("bonus.phone.row", formats.date(row.day()), formats.money(row.amount()))
                        : formats.date(row.day()));
        grid.addItemClickListener(
                event -> PatientNavigation.navigateToPatient(event.getItem().patient()));
        grid.load((offset, limit, _) -> pages.page(offset, limit), () -> count);
    }

    /** The day as a way to the visit, where there is one. */
    private Component visit(BonusDetail row, @Nullable LocalDate shown) {
        LocalDate day = row.visitDay();
        if (day == null) {
            return new Span(formats.date(shown));
        }
        VisitFilter filter = VisitFilter.ALL.withPatient(row.patient()).withPeriod(day, day);
        NativeButton link = new NativeButton(formats.date(shown), _ -> VisitNavigation.navigateToVisits(filter));
        link.addClassName("bonus-number");
        link.setAriaLabel(getTranslation("bonus.open-visit", formats.date(shown), row.patientName()));
        return link;
    }

    @Override
    protected LazyGrid<BonusDetail> initContent() {
        return new LazyGrid<>(row -> row);
    }
}
