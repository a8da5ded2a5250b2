package io.revisit.rfm;

import io.revisit.business.ClinicCalendar;
import io.revisit.patient.BaseChanged;
import io.revisit.rfm.RfmScale.Recency;
import io.revisit.rfm.RfmStore.Stored;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The borders between scores of the current business. Those that follow from the base are measured once a day and after each import; who
 * asks before they ever were waits for it. For background jobs too, so it asks for no role.
 */
@Component
public class RfmScales {

    private final RfmStore store;
    private final RfmMeasuring measuring;
    private final ClinicCalendar calendar;

    RfmScales(RfmStore store, RfmMeasuring measuring, ClinicCalendar calendar) {
        this.store = store;
        this.measuring = measuring;
        this.calendar = calendar;
    }

    /** The scale that holds now. */
    public RfmScale current() {
        RfmSettings settings = measured(store.find()).settings();
        return new RfmScale(recency(settings), settings.frequencyBorders(), settings.moneyBorders());
    }

    private Stored measured(Optional<Stored> known) {
        if (known.isPresent()
                && (known.get().measuredOn() != null || !known.get().settings().isMeasured())) {
            return known.get();
        }
        measuring.measure(calendar.today());
        return store.find().orElseThrow();
    }

    private Recency recency(RfmSettings settings) {
        return settings.recency() == RfmScaling.INTERVAL
                ? new RfmScale.ByInterval(store.intervals(), settings.otherMonths())
                : new RfmScale.ByDays(settings.recencyBorders());
    }

    /** Measures anew what was measured on an earlier day; nothing for a clinic whose scores nobody has asked for yet. */
    void measureDue() {
        LocalDate today = calendar.today();
        if (store.find().filter(known -> isDue(known, today)).isPresent()) {
            measuring.measure(today);
        }
    }

    private static boolean isDue(Stored known, LocalDate today) {
        return known.settings().isMeasured() && !today.equals(known.measuredOn());
    }

    @EventListener(BaseChanged.class)
    void measureAnew() {
        store.forgetMeasured();
    }
}
