package io.revisit.segment;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.Sex;
import io.revisit.patient.TagKind;
import io.revisit.segment.KnownPatient.ConsentKey;
import io.revisit.segment.KnownPatient.KnownMessage;
import io.revisit.segment.KnownPatient.KnownTag;
import io.revisit.segment.KnownPatient.KnownVisit;
import io.revisit.segment.condition.MessageEvent;
import io.revisit.segment.condition.TagOrigin;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes patients whose days crowd around the boundaries that conditions ask for, and many of whose values are missing. */
final class GeneratedBase {

    static final List<Long> DOCTORS = List.of(11L, 12L, 13L);
    static final List<Long> DIRECTIONS = List.of(21L, 22L, 23L);
    static final List<Long> TAGS = List.of(31L, 32L, 33L, 34L);
    static final List<Long> BRANCHES = List.of(41L, 42L);
    static final List<String> SOURCES = List.of("Яндекс", "яндекс", "O'Хара: 100% \\ скидка?");
    /** Kinds of the tags, in their order. */
    static final List<TagKind> TAG_KINDS = List.of(TagKind.DOCTOR, TagKind.CATEGORY, TagKind.STATUS, TagKind.CATEGORY);

    /** Months after which the directions call back, in their order; the last one does not. */
    static final List<Integer> RECALL_MONTHS = List.of(1, 6, 0);

    static final List<String> SERVICES = List.of("Чистка зубов", "чистка", "Осмотр 100%", "Ёлка_");
    static final List<String> ADDRESSES = List.of("Москва, Ленина 1", "москва, мёд 2", "%_\\", "");
    static final long TEXT_FIELD = 51;
    static final long NUMBER_FIELD = 52;
    static final long DAY_FIELD = 53;
    static final long CHOICE_FIELD = 54;
    static final List<Long> OPTIONS = List.of(61L, 62L, 63L);
    static final List<String> TEXTS = List.of("Пенициллин", "пенициллин и ЙОД", "100% мёд_!", "мед", "O'Хара \\ х");
    static final int[] BOUNDARIES = {0, 1, 2, 6, 7, 8, 29, 30, 31, 179, 180, 181, 364, 365, 366};
    static final int[] SUMS = {0, 1, 999, 1000, 1001, 2500};

    private final Random random;
    private final LocalDate today;
    private final ZoneId zone;

    /** For a clinic in Moscow. */
    GeneratedBase(long seed, LocalDate today) {
        this(seed, today, ZoneId.of("Europe/Moscow"));
    }

    GeneratedBase(long seed, LocalDate today, ZoneId zone) {
        this.random = new Random(seed);
        this.today = today;
        this.zone = zone;
    }

    List<KnownPatient> patients(int count, long firstId) {
        List<KnownPatient> patients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            patients.add(patient(firstId + i, chance(3) ? firstId + random.nextInt(count) : null));
        }
        return patients;
    }

    private KnownPatient patient(long id, @Nullable Long referrer) {
        return new KnownPatient(
                id,
                chance(20),
                chance(20),
                chance(4) ? null : birthDate(),
                chance(3) ? null : pick(List.of(Sex.values())),
                chance(3) ? null : pick(SOURCES),
                chance(3) ? null : pick(BRANCHES),
                !chance(3),
                !chance(3),
                moment(pastDay()),
                referrer,
                chance(3),
                chance(3) ? null : pick(ADDRESSES),
                tags(),
                messages(),
                visits(),
                chance(3) ? null : pick(DOCTORS),
                chance(3) ? null : aroundToday(),
                chance(2) ? null : aroundToday(),
                consents(),
                fields());
    }

    /** The first or last second of the day, or noon. */
    private Instant moment(LocalDate day) {
        return day.atTime(pick(List.of(LocalTime.MIN, LocalTime.NOON, LocalTime.of(23, 59, 59))))
                .atZone(zone)
                .toInstant();
    }

    private Map<Long, KnownTag> tags() {
        Map<Long, KnownTag> tags = new HashMap<>();
        some(TAGS).forEach(tag -> tags.put(tag, new KnownTag(moment(pastDay()), pick(List.of(TagOrigin.values())))));
        return tags;
    }

    private List<KnownMessage> messages() {
        List<KnownMessage> messages = new ArrayList<>();
        while (chance(2)) {
            messages.add(new KnownMessage(
                    pick(List.of(ConsentChannel.values())), chance(4) ? null : moment(pastDay()), responses()));
        }
        return messages;
    }

    private Map<MessageEvent, Instant> responses() {
        Map<MessageEvent, Instant> responses = new EnumMap<>(MessageEvent.class);
        for (MessageEvent event : List.of(MessageEvent.OPENED, MessageEvent.CLICKED, MessageEvent.ANSWERED)) {
            if (chance(2)) {
                responses.put(event, moment(pastDay()));
            }
        }
        return responses;
    }

    private Map<Long, Object> fields() {
        Map<Long, Object> fields = new HashMap<>();
        if (!chance(3)) {
            fields.put(TEXT_FIELD, pick(TEXTS));
        }
        if (!chance(3)) {
            fields.put(NUMBER_FIELD, new BigDecimal(pick(List.of("-5", "0", "0.5", "1", "999", "1000", "1000.2500"))));
        }
        if (!chance(3)) {
            fields.put(
                    DAY_FIELD, chance(2) ? today.plusDays(BOUNDARIES[random.nextInt(BOUNDARIES.length)]) : pastDay());
        }
        if (!chance(3)) {
            fields.put(CHOICE_FIELD, pick(OPTIONS));
        }
        return fields;
    }

    private LocalDate birthDate() {
        if (chance(6)) {
            return LocalDate.of(pick(List.of(1960, 1996, 2004, 2008)), 2, 29);
        }
        if (chance(25)) {
            return today.plusDays(1);
        }
        int age = pick(List.of(0, 1, 17, 18, 30, 64, 65));
        return today.minusYears(age).plusDays(random.nextInt(-2, 40));
    }

    private List<KnownVisit> visits() {
        List<KnownVisit> visits = new ArrayList<>();
        int count = chance(4) ? 0 : random.nextInt(5);
        for (int i = 0; i < count; i++) {
            KnownVisit visit = visit();
            visits.add(visit);
            if (chance(5)) {
                visits.add(visit);
            }
        }
        return visits;
    }

    private KnownVisit visit() {
        String status = pick(List.of("COMPLETED", "COMPLETED", "COMPLETED", "PLANNED", "CANCELLED", "NO_SHOW"));
        BigDecimal gross = BigDecimal.valueOf(SUMS[random.nextInt(SUMS.length)]);
        boolean reversed = status.equals("COMPLETED") && chance(8);
        return new KnownVisit(
                status.equals("COMPLETED") ? pastDay() : aroundToday(),
                random.nextInt(8, 20),
                status,
                chance(5) ? null : pick(DOCTORS),
                chance(5) ? null : pick(DIRECTIONS),
                chance(3) ? null : pick(BRANCHES),
                chance(3) ? null : pick(SERVICES),
                gross,
                chance(3) ? gross.divide(BigDecimal.TWO) : gross,
                reversed);
    }

    private Map<ConsentKey, Boolean> consents() {
        Map<ConsentKey, Boolean> consents = new HashMap<>();
        for (ConsentChannel channel : ConsentChannel.values()) {
            for (ConsentPurpose purpose : ConsentPurpose.values()) {
                if (chance(2)) {
                    consents.put(new ConsentKey(channel, purpose), chance(2));
                }
            }
        }
        return consents;
    }

    LocalDate pastDay() {
        return today.minusDays(BOUNDARIES[random.nextInt(BOUNDARIES.length)]);
    }

    LocalDate aroundToday() {
        return chance(4) ? today.plusDays(random.nextInt(3)) : pastDay();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Set<Long> some(List<Long> from) {
        Set<Long> chosen = new HashSet<>();
        from.forEach(id -> {
            if (chance(3)) {
                chosen.add(id);
            }
        });
        return chosen;
    }

    /** The value or nothing, for SQL. */
    static @Nullable Integer birthDay(@Nullable LocalDate birthDate) {
        return birthDate == null ? null : birthDate.getMonthValue() * 100 + birthDate.getDayOfMonth();
    }
}
