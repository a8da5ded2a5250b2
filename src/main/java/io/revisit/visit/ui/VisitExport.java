package io.revisit.visit.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.business.ClinicCalendar;
import io.revisit.patient.PhonePrivacy;
import io.revisit.shared.export.ExportColumn;
import io.revisit.shared.ui.TableDownload;
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
import org.jspecify.annotations.Nullable;

/** The list as a file: what is found, sorted as it is shown. */
@SpringComponent
class VisitExport {
    private final VisitService visits;
    private final PhonePrivacy phones;
    private final ClinicCalendar calendar;

    VisitExport(VisitService visits, PhonePrivacy phones, ClinicCalendar calendar) {
        this.phones = phones;
        this.visits = visits;
        this.calendar = calendar;
    }

    TableDownload<VisitRow> of(Supplier<VisitFilter> filter, Supplier<VisitSort> sort) {
        return new TableDownload<>(
                () -> "visits-" + calendar.today(), columns(), () -> visits.stream(filter.get(), sort.get()));
    }

    /** The words are taken from the window now; the file is written without one. */
    private List<ExportColumn<VisitRow>> columns() {
        Map<VisitStatus, String> statuses =
                Arrays.stream(VisitStatus.values()).collect(Collectors.toMap(Function.identity(), VisitTexts::status));
        String reversed = I18NProvider.translate("visit.state.reversed");
        return List.of(
                column("starts-at", VisitRow::startsAt),
                column("patient", VisitRow::patientName),
                column("phone", row -> row.patientPhone() == null ? null : phones.shown(row.patientPhone())),
                column("status", row -> row.reversed() ? reversed : statuses.get(row.status())),
                column("doctor", VisitRow::doctor),
                column("direction", VisitRow::direction),
                column("service", VisitRow::service),
                column("branch", VisitRow::branch),
                column("staff", VisitRow::staff),
                column("gross", VisitRow::gross),
                column("reward", VisitRow::reward),
                column("refunded", VisitRow::refunded),
                column("net", VisitRow::paid),
                column("card-number", VisitRow::patientCard));
    }

    private static ExportColumn<VisitRow> column(String key, Function<VisitRow, @Nullable Object> value) {
        return new ExportColumn<>(I18NProvider.translate("visit." + key), value);
    }
}
