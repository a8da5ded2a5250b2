package io.revisit.patient.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.business.ClinicCalendar;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.patient.PhonePrivacy;
import io.revisit.shared.export.ExportColumn;
import io.revisit.shared.ui.TableDownload;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list as a file: what is found, sorted as it is shown. */
@SpringComponent
class PatientExport {
    private final PatientService patients;
    private final PhonePrivacy phones;
    private final ClinicCalendar calendar;

    PatientExport(PatientService patients, PhonePrivacy phones, ClinicCalendar calendar) {
        this.phones = phones;
        this.patients = patients;
        this.calendar = calendar;
    }

    TableDownload<PatientRow> of(Supplier<PatientFilter> filter, Supplier<PatientSort> sort) {
        return new TableDownload<>(
                () -> "patients-" + calendar.today(), columns(), () -> patients.export(filter.get(), sort.get()));
    }

    private List<ExportColumn<PatientRow>> columns() {
        return List.of(
                column("name", PatientRow::name),
                column("phone", row -> row.phone() == null ? null : phones.shown(row.phone())),
                column("card", PatientRow::cardNumber),
                column(
                        "tags",
                        row -> row.tags().stream()
                                .map(carried -> carried.tag().name())
                                .collect(Collectors.joining(", "))),
                column("visits", PatientRow::visits),
                column("lastVisit", PatientRow::lastVisitOn),
                column("paid", PatientRow::net),
                column("digitized", PatientRow::digitizedOn),
                column("recall", PatientRow::recallOn));
    }

    private static ExportColumn<PatientRow> column(String key, Function<PatientRow, @Nullable Object> value) {
        return new ExportColumn<>(I18NProvider.translate("patient." + key), value);
    }
}
