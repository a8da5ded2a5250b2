package io.revisit.visit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.business.ClinicCalendar;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.export.ExportColumn;
import io.revisit.shared.export.TableExport;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.Downloads;
import io.revisit.visit.VisitFilter;
import io.revisit.visit.VisitRow;
import io.revisit.visit.VisitService;
import io.revisit.visit.VisitSort;
import io.revisit.visit.VisitStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The list as a file: what is found, sorted as it is shown. */
@SpringComponent
class VisitExport {
    private final VisitService visits;
    private final ClinicCalendar calendar;

    VisitExport(VisitService visits, ClinicCalendar calendar) {
        this.visits = visits;
        this.calendar = calendar;
    }

    Anchor csv(Supplier<VisitFilter> filter, Supplier<VisitSort> sort) {
        List<ExportColumn<VisitRow>> columns = columns();
        return Downloads.link(
                I18NProvider.translate("visit.export.csv"),
                () -> fileName("csv"),
                Downloads.CSV,
                out -> TableExport.writeCsv(out, columns, visits.stream(filter.get(), sort.get())));
    }

    Anchor xlsx(Supplier<VisitFilter> filter, Supplier<VisitSort> sort) {
        List<ExportColumn<VisitRow>> columns = columns();
        String sheet = I18NProvider.translate("visit.list.title");
        return Downloads.link(
                I18NProvider.translate("visit.export.xlsx"),
                () -> fileName("xlsx"),
                Downloads.XLSX,
                out -> TableExport.writeXlsx(out, sheet, columns, visits.stream(filter.get(), sort.get())));
    }

    private String fileName(String ending) {
        return "visits-" + calendar.today() + "." + ending;
    }

    /** The words are taken from the window now; the file is written without one. */
    private static List<ExportColumn<VisitRow>> columns() {
        Map<VisitStatus, String> statuses =
                Arrays.stream(VisitStatus.values()).collect(Collectors.toMap(Function.identity(), VisitTexts::status));
        String reversed = I18NProvider.translate("visit.state.reversed");
        return List.of(
                new ExportColumn<>(I18NProvider.translate("visit.starts-at"), VisitRow::startsAt),
                new ExportColumn<>(I18NProvider.translate("visit.patient"), VisitRow::patientName),
                new ExportColumn<>(
                        I18NProvider.translate("visit.phone"),
                        row -> row.patientPhone() == null ? null : Formats.phone(new PhoneNumber(row.patientPhone()))),
                new ExportColumn<>(
                        I18NProvider.translate("visit.status"),
                        row -> row.reversed() ? reversed : statuses.get(row.status())),
                new ExportColumn<>(I18NProvider.translate("visit.doctor"), VisitRow::doctor),
                new ExportColumn<>(I18NProvider.translate("visit.direction"), VisitRow::direction),
                new ExportColumn<>(I18NProvider.translate("visit.service"), VisitRow::service),
                new ExportColumn<>(I18NProvider.translate("visit.branch"), VisitRow::branch),
                new ExportColumn<>(I18NProvider.translate("visit.staff"), VisitRow::staff),
                new ExportColumn<>(I18NProvider.translate("visit.gross"), VisitRow::gross),
                new ExportColumn<>(I18NProvider.translate("visit.reward"), VisitRow::reward),
                new ExportColumn<>(I18NProvider.translate("visit.refunded"), VisitRow::refunded),
                new ExportColumn<>(I18NProvider.translate("visit.net"), VisitRow::paid));
    }
}
