package io.revisit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.business.BusinessService;
import io.revisit.business.BusinessSettings;
import java.time.ZoneId;

/** Gives clinics another time zone as their owners would. */
public final class TimeZones {

    private TimeZones() {}

    /** Stores the zone in the settings of the signed-in owner's clinic. */
    public static void change(BusinessService business, ZoneId zone) {
        BusinessSettings now = business.current();
        assertThat(business.update(new BusinessSettings(
                        now.name(),
                        zone,
                        now.currency(),
                        now.phoneCountry(),
                        now.activeWindowDays(),
                        now.assumedDiscount(),
                        now.phonesHiddenAtDesk(),
                        now.version())))
                .isTrue();
    }
}
