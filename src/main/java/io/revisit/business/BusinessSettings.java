package io.revisit.business;

import io.revisit.shared.i18n.Formats;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What a business has set for itself.
 *
 * @param zone the clinic's time zone: every calendar day of the business is a day in it
 * @param currency ISO 4217, RUB unless set otherwise
 * @param phoneCountry ISO 3166 country that phones without a country code belong to
 * @param activeWindowDays a patient is active on a day with a completed visit in so many days up to it (DOMAIN.md, CRR)
 * @param phonesHiddenAtDesk administrators see phones of patients masked, as partners always do
 * @param assumedDiscount per cent of a direct discount that the programme is compared with
 */
public record BusinessSettings(
        String name,
        ZoneId zone,
        String currency,
        String phoneCountry,
        int activeWindowDays,
        BigDecimal assumedDiscount,
        boolean phonesHiddenAtDesk,
        long version) {

    /** How the clinic's values are written for a user of this language. */
    public Formats formats(Locale language) {
        return Formats.of(language, zone, currency);
    }
}
