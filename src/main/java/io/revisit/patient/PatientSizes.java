package io.revisit.patient;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts lists: who asks gets the number if it is counted soon, else about how many there are, while counting goes on in the
 * background. What is not known from an earlier count is taken from some patients out of the whole base.
 */
@Component
class PatientSizes {
    /** So long a number that was promised is waited for. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final int REMEMBERED = 1_000;

    private final TenantSql sql;
    private final PatientLists lists;
    private final PatientSample sample;
    private final ListWork work;
    private final CurrentBusiness current;
    private final Clock clock;
    private final Duration patience;
    private final Map<Key, CompletableFuture<Long>> running = new HashMap<>();
    private final Set<Key> promised = new HashSet<>();

    private final Map<Key, Counted> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Counted> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Key(BusinessId business, PatientFilter filter) {}

    private record Counted(long number, Instant at) {}

    /** @param patience how long somebody waits for the exact number */
    PatientSizes(
            TenantSql sql,
            PatientLists lists,
            PatientSample sample,
            ListWork work,
            CurrentBusiness current,
            Clock clock,
            @Value("${revisit.list.patience:100ms}") Duration patience) {
        this.sql = sql;
        this.lists = lists;
        this.sample = sample;
        this.work = work;
        this.current = current;
        this.clock = clock;
        this.patience = patience;
    }

    /** How many there are now, or about so many; asked again after that, the number that was being counted. */
    PatientSize size(PatientFilter filter) {
        Key key = new Key(current.id(), filter);
        Counted promisedOne = promised(key);
        if (promisedOne != null) {
            return PatientSize.exactly(promisedOne.number());
        }
        CompletableFuture<Long> counting = counting(key);
        @Nullable
        Long soon = counting.copy()
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (soon != null) {
            return PatientSize.exactly(soon);
        }
        promise(key);
        return estimated(key, counting);
    }

    /** How many there are or were when they were last counted. */
    synchronized CompletableFuture<Long> lately(PatientFilter filter) {
        Key key = new Key(current.id(), filter);
        Counted before = known.get(key);
        return before == null ? counting(key) : CompletableFuture.completedFuture(before.number());
    }

    private synchronized @Nullable Counted promised(Key key) {
        Counted counted = running.containsKey(key) || !promised.remove(key) ? null : known.get(key);
        return counted == null || clock.instant().isAfter(counted.at().plus(KEPT)) ? null : counted;
    }

    private synchronized void promise(Key key) {
        promised.add(key);
    }

    private synchronized CompletableFuture<Long> counting(Key key) {
        CompletableFuture<Long> now = running.get(key);
        if (now == null) {
            now = work.start(
                    () -> lists.of(key.filter()).count(sql).query(Long.class).single());
            running.put(key, now);
            now.whenComplete((number, _) -> counted(key, number));
        }
        return now;
    }

    private synchronized void counted(Key key, @Nullable Long number) {
        running.remove(key);
        if (number == null) {
            promised.remove(key);
        } else {
            known.put(key, new Counted(number, clock.instant()));
        }
    }

    private PatientSize estimated(Key key, CompletableFuture<Long> counting) {
        Counted before = lastKnown(key);
        if (before != null) {
            return PatientSize.about(before.number());
        }
        if (key.filter().isEmpty()) {
            return PatientSize.exactly(counting.join());
        }
        long all = lately(PatientFilter.ALL).join();
        List<Long> some = sample.ids();
        long found = some.isEmpty()
                ? 0
                : lists.of(key.filter()).countAmong(sql, some).query(Long.class).single();
        return PatientSize.about((double) all * Math.max(found, 0.5) / Math.max(1, some.size()));
    }

    private synchronized @Nullable Counted lastKnown(Key key) {
        return known.get(key);
    }
}
