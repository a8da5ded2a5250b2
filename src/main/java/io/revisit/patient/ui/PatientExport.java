package io.revisit.patient.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.business.ClinicCalendar;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.patient.Tag;
import io.revisit.shared.export.ExportColumn;
import io.revisit.shared.export.TableExport;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.Downloads;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The list as a file: what is found, sorted as it is shown. */
@SpringComponent
class PatientExport {
    private final PatientService patients;
    private final ClinicCalendar calendar;

    PatientExport(PatientService patients, ClinicCalendar calendar) {
        this.patients = patients;
        this.calendar = calendar;
    }

    Anchor csv(Supplier<PatientFilter> filter, Supplier<PatientSort> sort) {
        List<ExportColumn<PatientRow>> columns = columns();
        return Downloads.link(
                I18NProvider.translate("patient.export.csv"),
                () -> fileName("csv"),
                Downloads.CSV,
                out -> TableExport.writeCsv(out, columns, patients.export(filter.get(), sort.get())));
    }

    Anchor xlsx(Supplier<PatientFilter> filter, Supplier<PatientSort> sort) {
        List<ExportColumn<PatientRow>> columns = columns();
        String sheet = I18NProvider.translate("patient.list.title");
        return Downloads.link(
                I18NProvider.translate("patient.export.xlsx"),
                () -> fileName("xlsx"),
                Downloads.XLSX,
                out -> TableExport.writeXlsx(out, sheet, columns, patients.export(filter.get(), sort.get())));
    }

    private String fileName(String ending) {
        return "patients-" + calendar.today() + "." + ending;
    }

    private static List<ExportColumn<PatientRow>> columns() {
        return List.of(
                new ExportColumn<>(I18NProvider.translate("patient.name"), PatientRow::name),
                new ExportColumn<>(
                        I18NProvider.translate("patient.phone"),
                        row -> row.phone() == null ? null : Formats.phone(row.phone())),
                new ExportColumn<>(I18NProvider.translate("patient.card"), PatientRow::cardNumber),
                new ExportColumn<>(
                        I18NProvider.translate("patient.tags"),
                        row -> row.tags().stream().map(Tag::name).collect(Collectors.joining(", "))),
                new ExportColumn<>(I18NProvider.translate("patient.visits"), PatientRow::visits),
                new ExportColumn<>(I18NProvider.translate("patient.lastVisit"), PatientRow::lastVisitOn),
                new ExportColumn<>(I18NProvider.translate("patient.paid"), PatientRow::net),
                new ExportColumn<>(I18NProvider.translate("patient.digitized"), PatientRow::digitizedOn));
    }
}
