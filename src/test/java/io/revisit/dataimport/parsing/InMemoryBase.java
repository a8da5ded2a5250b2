package io.revisit.dataimport.parsing;

import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A base in memory that finds patients as the import must: by card, else by phone and name; two candidates are nobody. */
final class InMemoryBase {
    private final Map<String, Entry> byCard = new HashMap<>();
    private final Map<PhoneNumber, List<Entry>> byPhone = new HashMap<>();

    record Entry(
            @Nullable String card,
            PersonName name,
            @Nullable PhoneNumber phone,
            @Nullable LocalDate birthDate) {}

    enum Match {
        NOBODY,
        ONE,
        SEVERAL
    }

    Match match(
            @Nullable String card,
            @Nullable PersonName name,
            @Nullable PhoneNumber phone,
            @Nullable LocalDate birthDate) {
        if (card != null && byCard.containsKey(card)) {
            return Match.ONE;
        }
        if (phone == null || name == null) {
            return Match.NOBODY;
        }
        long candidates = byPhone.getOrDefault(phone, List.of()).stream()
                .filter(entry -> card == null || entry.card() == null)
                .filter(entry -> entry.name().matchKey().equals(name.matchKey()))
                .filter(entry -> !entry.name().contradicts(name))
                .filter(entry ->
                        birthDate == null || entry.birthDate() == null || Objects.equals(birthDate, entry.birthDate()))
                .count();
        return candidates == 0 ? Match.NOBODY : candidates == 1 ? Match.ONE : Match.SEVERAL;
    }

    void add(ParsedPatient patient) {
        Entry entry = new Entry(patient.cardNumber(), patient.name(), patient.phone(), patient.birthDate());
        if (patient.cardNumber() != null) {
            byCard.put(patient.cardNumber(), entry);
        }
        if (patient.phone() != null) {
            byPhone.computeIfAbsent(patient.phone(), phone -> new ArrayList<>()).add(entry);
        }
    }
}
