package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.Composite;
import io.revisit.patient.ui.PatientNavigation;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.staffbonus.BonusDetail;
import io.revisit.staffbonus.DetailKind;
import java.util.List;

/** The rows behind a number, a page at a time; a row leads to the patient's card. */
final class DetailGrid extends Composite<LazyGrid<BonusDetail>> {

    /** Loads one page. */
    @FunctionalInterface
    interface Pages {
        List<BonusDetail> page(int offset, int limit);
    }

    DetailGrid(DetailKind kind, Formats formats, Pages pages, int count) {
        LazyGrid<BonusDetail> grid = getContent();
        boolean paid = kind == DetailKind.DIGITIZED || kind == DetailKind.REPEAT;
        grid.compact();
        grid.getElement().setAttribute("aria-label", BonusTexts.kind(kind));
        grid.addTextColumn("day", getTranslation("bonus.day." + BonusTexts.code(kind)), row -> formats.date(row.day()))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> PatientNavigation.link(row.patient(), row.patientName()))
                .setKey("patient")
                .setHeader(getTranslation("bonus.patient"))
                .setFlexGrow(1);
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

    @Override
    protected LazyGrid<BonusDetail> initContent() {
        return new LazyGrid<>(row -> row);
    }
}
