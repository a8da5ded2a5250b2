package io.revisit.rfm;

import io.revisit.business.ClinicCalendar;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.data.BackgroundReads;
import io.revisit.shared.tenant.CurrentBusiness;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/** Where the clinic's patients lie by recency, frequency and money, how they moved, and how they are scored. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class RfmService {
    private static final int THREADS = 2;

    private final RfmStore store;
    private final RfmScales scales;
    private final RfmReading reading;
    private final ClinicCalendar calendar;
    private final CurrentUser currentUser;
    private final BackgroundReads reads;

    RfmService(
            RfmStore store,
            RfmScales scales,
            RfmReading reading,
            ClinicCalendar calendar,
            CurrentUser currentUser,
            CurrentBusiness current) {
        this.store = store;
        this.scales = scales;
        this.reading = reading;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.reads = new BackgroundReads(current, "rfm", THREADS);
    }

    /** How patients are scored. */
    public RfmSettings settings() {
        return store.find().map(RfmStore.Stored::settings).orElse(RfmSettings.DEFAULT);
    }

    /**
     * Scores patients in another way from now on.
     *
     * @return the parts whose borders the clinic sets, but not all, not above 0 or not in order: then nothing was saved
     */
    public Set<RfmPart> save(RfmSettings settings) {
        Set<RfmPart> wrong = EnumSet.noneOf(RfmPart.class);
        if (settings.recency() == RfmScaling.FIXED && !settings.recencyBorders().isFalling()) {
            wrong.add(RfmPart.RECENCY);
        }
        if (settings.frequency() == RfmScaling.FIXED
                && !settings.frequencyBorders().isRising()) {
            wrong.add(RfmPart.FREQUENCY);
        }
        if (settings.money() == RfmScaling.FIXED && !settings.moneyBorders().isRising()) {
            wrong.add(RfmPart.MONEY);
        }
        if (wrong.isEmpty()) {
            store.save(settings, currentUser.require().id().value());
        }
        return wrong;
    }

    /** Where the patients lie now; read in the background. */
    public CompletableFuture<RfmGrid> grid() {
        LocalDate today = calendar.today();
        return reads.start(() -> reading.grid(scales.current(), today));
    }

    /** How they moved in a month, or in the current one until today; read in the background. */
    public CompletableFuture<RfmMovement> movement(YearMonth month) {
        LocalDate today = calendar.today();
        LocalDate last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        LocalDate first = month.atDay(1).minusDays(1);
        return reads.start(() -> reading.movement(scales.current(), first, last));
    }

    @PreDestroy
    void stop() {
        reads.close();
    }
}
