package io.revisit.analytics.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.business.ClinicCalendar;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.ImportState;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientService;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.segment.SegmentService;
import io.revisit.segment.SegmentTemplate;
import io.revisit.shared.i18n.Formats;
import io.revisit.staffbonus.BonusMonth;
import io.revisit.staffbonus.MonthState;
import io.revisit.staffbonus.StaffBonusService;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What waits for the user today. */
@SpringComponent
class TodayTasks {
    private static final int IMPORTS_LOOKED_AT = 50;
    private static final int DAYS_TO_MEND_IMPORTS = 14;

    private final StaffBonusService bonus;
    private final ImportService imports;
    private final SegmentService segments;
    private final PatientService patients;
    private final ClinicCalendar calendar;
    private final CurrentUser currentUser;

    /**
     * Something to do.
     *
     * @param count how many, or how much; empty where there is nothing to count
     * @param address where it is done, without a leading slash
     */
    record Task(String count, String text, String address) {}

    TodayTasks(
            StaffBonusService bonus,
            ImportService imports,
            SegmentService segments,
            PatientService patients,
            ClinicCalendar calendar,
            CurrentUser currentUser) {
        this.bonus = bonus;
        this.imports = imports;
        this.segments = segments;
        this.patients = patients;
        this.calendar = calendar;
        this.currentUser = currentUser;
    }

    /** The tasks in order of urgency; bonus and imports are no matter of an administrator's. */
    List<Task> list(Formats formats) {
        Stream<Task> office = currentUser.require().role() == Role.ADMINISTRATOR
                ? Stream.empty()
                : Stream.of(bonusToSettle(formats), rowsToMend(formats)).flatMap(Optional::stream);
        Stream<Task> patients = Stream.of(
                        due(formats),
                        patients(SegmentTemplate.BIRTHDAYS_THIS_WEEK, "birthdays", formats),
                        patients(SegmentTemplate.NOT_SEEN_HALF_YEAR, "not-seen", formats))
                .flatMap(Optional::stream);
        return Stream.concat(office, patients).toList();
    }

    private Optional<Task> bonusToSettle(Formats formats) {
        YearMonth month = calendar.currentMonth().minusMonths(1);
        Optional<BonusMonth> found = bonus.month(month);
        if (found.isPresent() && found.get().state() != MonthState.DRAFT) {
            return Optional.empty();
        }
        return Optional.of(new Task(
                found.map(draft -> formats.money(draft.total())).orElse(""),
                I18NProvider.translate(
                        found.isPresent() ? "overview.today.bonus.approve" : "overview.today.bonus.calculate",
                        formats.month(month)),
                "bonus?month=" + month));
    }

    private Optional<Task> rowsToMend(Formats formats) {
        LocalDate since = calendar.today().minusDays(DAYS_TO_MEND_IMPORTS);
        List<ImportJob> rejecting = imports.history(0, IMPORTS_LOOKED_AT).stream()
                .filter(job -> job.state() == ImportState.FINISHED
                        && job.counts().rejected() > 0
                        && !LocalDate.ofInstant(job.createdAt(), formats.zone()).isBefore(since))
                .toList();
        int rows = rejecting.stream().mapToInt(job -> job.counts().rejected()).sum();
        return rows == 0
                ? Optional.empty()
                : Optional.of(new Task(
                        formats.number(rows),
                        I18NProvider.translate("overview.today.rejected", rows),
                        rejecting.size() == 1
                                ? "import/" + rejecting.getFirst().id().value()
                                : "import"));
    }

    private Optional<Task> due(Formats formats) {
        long count = patients.count(PatientFilter.ALL.withRecallBy(calendar.today()));
        return count == 0
                ? Optional.empty()
                : Optional.of(new Task(
                        formats.number(count),
                        I18NProvider.translate("overview.today.recall", count),
                        "patients?recall=due&sort=recall"));
    }

    private Optional<Task> patients(SegmentTemplate template, String key, Formats formats) {
        long count = segments.count(template.root());
        return count == 0
                ? Optional.empty()
                : Optional.of(new Task(
                        formats.number(count),
                        I18NProvider.translate("overview.today." + key, count),
                        "segments/new?template=" + template.name()));
    }
}
