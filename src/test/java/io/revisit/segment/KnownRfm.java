package io.revisit.segment;

import io.revisit.rfm.RfmBorders;
import io.revisit.rfm.RfmPart;
import io.revisit.rfm.RfmScaling;
import io.revisit.rfm.RfmSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** Scores by recency, frequency and money from their definitions alone, in a base without main directions. */
final class KnownRfm {

    /** Segments by rows from seldom to often, in each from long ago to lately. */
    private static final List<List<String>> GRID = List.of(
            List.of("LOST", "HIBERNATING", "NEED_ATTENTION", "NEW", "NEW"),
            List.of("HIBERNATING", "HIBERNATING", "NEED_ATTENTION", "PROMISING", "PROMISING"),
            List.of("AT_RISK", "AT_RISK", "NEED_ATTENTION", "LOYAL", "LOYAL"),
            List.of("CANT_LOSE", "AT_RISK", "LOYAL", "LOYAL", "CHAMPIONS"),
            List.of("CANT_LOSE", "CANT_LOSE", "LOYAL", "CHAMPIONS", "CHAMPIONS"));

    private final RfmSettings settings;
    private final LocalDate today;
    private final List<KnownPatient> scored;

    KnownRfm(RfmSettings settings, LocalDate today, List<KnownPatient> patients) {
        this.settings = settings;
        this.today = today;
        this.scored = patients.stream()
                .filter(patient -> !patient.merged() && !patient.erased() && isScored(patient))
                .toList();
    }

    static boolean isScored(KnownPatient patient) {
        return !patient.visitDays().isEmpty();
    }

    String segment(KnownPatient patient) {
        return GRID.get(score(patient, RfmPart.VALUE) - 1).get(score(patient, RfmPart.RECENCY) - 1);
    }

    int score(KnownPatient patient, RfmPart part) {
        return switch (part) {
            case RECENCY -> recency(patient);
            case FREQUENCY -> score(patient, settings.frequency(), settings.frequencyBorders(), KnownRfm::visits);
            case MONEY -> score(patient, settings.money(), settings.moneyBorders(), KnownPatient::net);
            case VALUE -> {
                int frequency = score(patient, RfmPart.FREQUENCY);
                yield frequency == 1 ? 1 : (int) Math.ceil((frequency + score(patient, RfmPart.MONEY)) / 2.0);
            }
        };
    }

    private int recency(KnownPatient patient) {
        long days = -ago(patient).longValueExact();
        return switch (settings.recency()) {
            case INTERVAL -> {
                double intervals = days / (settings.otherMonths() * 30.0);
                yield intervals <= 0.5 ? 5 : intervals <= 1 ? 4 : intervals <= 1.5 ? 3 : intervals <= 2 ? 2 : 1;
            }
            case QUANTILES -> fifth(patient, this::ago);
            case FIXED ->
                1
                        + (int) settings.recencyBorders().steps().stream()
                                .filter(most -> days <= most.longValueExact())
                                .count();
        };
    }

    /** Days from today to the last visit, 0 or less. */
    private BigDecimal ago(KnownPatient patient) {
        return BigDecimal.valueOf(
                ChronoUnit.DAYS.between(today, patient.visitDays().getLast()));
    }

    private static BigDecimal visits(KnownPatient patient) {
        return BigDecimal.valueOf(patient.visitDays().size());
    }

    private int score(
            KnownPatient patient, RfmScaling scaling, RfmBorders borders, Function<KnownPatient, BigDecimal> value) {
        return scaling == RfmScaling.FIXED
                ? 1
                        + (int) borders.steps().stream()
                                .filter(least -> value.apply(patient).compareTo(least) >= 0)
                                .count()
                : fifth(patient, value);
    }

    private int fifth(KnownPatient patient, Function<KnownPatient, BigDecimal> value) {
        BigDecimal own = value.apply(patient);
        long less = scored.stream()
                .filter(other -> value.apply(other).compareTo(own) < 0)
                .count();
        return 1 + (int) (less * 5 / scored.size());
    }
}
