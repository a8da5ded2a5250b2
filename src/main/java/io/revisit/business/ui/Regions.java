package io.revisit.business.ui;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Time zones, currencies and countries to choose from: those of Russian clinics first. */
final class Regions {

    /** From west to east. */
    private static final List<String> RUSSIAN_ZONES = List.of(
            "Europe/Kaliningrad",
            "Europe/Moscow",
            "Europe/Samara",
            "Europe/Saratov",
            "Asia/Yekaterinburg",
            "Asia/Omsk",
            "Asia/Novosibirsk",
            "Asia/Krasnoyarsk",
            "Asia/Irkutsk",
            "Asia/Yakutsk",
            "Asia/Vladivostok",
            "Asia/Magadan",
            "Asia/Sakhalin",
            "Asia/Kamchatka");

    private static final List<String> NEAR_CURRENCIES =
            List.of("RUB", "BYN", "KZT", "UZS", "KGS", "AMD", "GEL", "AZN", "EUR", "USD");
    private static final List<String> NEAR_COUNTRIES =
            List.of("RU", "BY", "KZ", "UZ", "KG", "TJ", "AM", "GE", "AZ", "MD");
    private static final Set<String> PLACES =
            Set.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

    /** Offsets are named as they are in January, when nowhere in the north is summer time. */
    private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");

    private Regions() {}

    static List<String> zones() {
        Set<String> others = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> PLACES.contains(id.replaceFirst("/.*", "")))
                .filter(id -> !RUSSIAN_ZONES.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(RUSSIAN_ZONES.stream(), others.stream()).toList();
    }

    /** «Москва (UTC+3)». */
    static String zoneName(String id, Locale locale) {
        String city = TimeZoneNames.getInstance(ULocale.forLocale(locale)).getExemplarLocationName(id);
        ZoneOffset offset = ZoneId.of(id).getRules().getOffset(WINTER);
        String hours = offset.equals(ZoneOffset.UTC)
                ? ""
                : offset.getId().replaceFirst("^([+-])0", "$1").replaceFirst(":00$", "");
        return "%s (UTC%s)".formatted(city == null ? id : city, hours);
    }

    static List<String> currencies() {
        Set<String> others = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code -> !NEAR_CURRENCIES.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(NEAR_CURRENCIES.stream(), others.stream()).toList();
    }

    static String currencyName(String code, Locale locale) {
        return "%s, %s".formatted(code, Currency.getInstance(code).getDisplayName(locale));
    }

    static List<String> countries() {
        Set<String> others = Arrays.stream(Locale.getISOCountries())
                .filter(code -> !NEAR_COUNTRIES.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(NEAR_COUNTRIES.stream(), others.stream()).toList();
    }

    static String countryName(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
