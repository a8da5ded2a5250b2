package io.revisit.demo;

import io.revisit.business.BusinessOpening;
import io.revisit.business.ClinicCalendar;
import io.revisit.business.DemoAccounts;
import io.revisit.dataimport.UnattendedImport;
import io.revisit.shared.tenant.CurrentBusiness;
import io.revisit.staffbonus.BonusScheme;
import io.revisit.staffbonus.BonusSchemeService;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Loads the demo clinic before the first page is served: 7,730 made-up patients and their visits, with all dates moved so
 * that they end yesterday. A start after a kill goes on where the load stood; a loaded clinic is left alone, and an
 * installation that belongs to somebody never gets a clinic whose password everybody knows.
 */
@Component
@ConditionalOnProperty(name = "revisit.demo", havingValue = "true")
class DemoBase implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoBase.class);

    /** The day on which the demo files end. */
    private static final LocalDate FILES_END = LocalDate.of(2026, 10, 30);

    private static final String GROUND = "Анкета пациента при первом визите";
    private static final int MONTHS_OF_SCHEME = 24;

    private final DemoAccounts accounts;
    private final BusinessOpening opening;
    private final UnattendedImport unattendedImport;
    private final BonusSchemeService schemes;
    private final ClinicCalendar calendar;
    private final CurrentBusiness currentBusiness;

    DemoBase(
            DemoAccounts accounts,
            BusinessOpening opening,
            UnattendedImport unattendedImport,
            BonusSchemeService schemes,
            ClinicCalendar calendar,
            CurrentBusiness currentBusiness) {
        this.accounts = accounts;
        this.opening = opening;
        this.unattendedImport = unattendedImport;
        this.schemes = schemes;
        this.calendar = calendar;
        this.currentBusiness = currentBusiness;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.exist() || opening.isNeeded()) {
            currentBusiness.run(accounts.openDemo(), this::load);
        }
    }

    private void load() {
        if (!schemes.all().isEmpty()) {
            return;
        }
        log.info("Loading the demo clinic");
        LocalDate yesterday = calendar.today().minusDays(1);
        MovedDates patients = new MovedDates(FILES_END, yesterday, Set.of("Дата регистрации в программе"));
        MovedDates visits = new MovedDates(FILES_END, yesterday, Set.of("Дата и время"));
        unattendedImport.run("patients-clean.csv", () -> read("patients-clean.csv", patients), GROUND);
        unattendedImport.run("visits-clean.csv", () -> read("visits-clean.csv", visits), null);
        schemes.save(BonusScheme.offeredFrom(YearMonth.from(yesterday).minusMonths(MONTHS_OF_SCHEME)));
        log.info("The demo clinic is loaded");
    }

    private static ByteArrayInputStream read(String file, MovedDates moved) {
        return new ByteArrayInputStream(moved.apply(DemoBase.class.getResourceAsStream("/demo/" + file)));
    }
}
