package io.revisit.patient;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/**
 * Ids of long lists in their whole order, read once and kept for a minute and while they are read anew: a page far down costs as much as the first one,
 * where the database would go through all rows before it. They show what the list was when they were read.
 */
@Component
class WholeLists {
    /** All lists together hold at most so many ids, of 8 bytes each; the one that was least asked for goes. */
    private static final int MOST_IDS = 8_000_000;

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final TenantSql sql;
    private final PatientLists lists;
    private final ListWork work;
    private final CurrentBusiness current;
    private final Clock clock;

    private record Key(BusinessId business, PatientFilter filter, PatientSort.Column column) {}

    /**
     * A list that was read or is being read.
     *
     * @param at when the reading began; long ago where the list is to be read anew at the next look
     * @param before what an earlier reading found, which serves while this one goes on; null where there was none
     */
    private record Kept(Instant at, CompletableFuture<long[]> ids, long @Nullable [] before) {
        boolean isRead() {
            return ids.state() == CompletableFuture.State.SUCCESS;
        }

        CompletableFuture<long[]> serving() {
            return before == null || isRead() ? ids : CompletableFuture.completedFuture(before);
        }

        int size() {
            return (isRead() ? ids.resultNow().length : 0) + (before == null ? 0 : before.length);
        }

        Kept past() {
            return new Kept(Instant.EPOCH, ids, before);
        }
    }

    WholeLists(TenantSql sql, PatientLists lists, ListWork work, CurrentBusiness current, Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.work = work;
        this.current = current;
        this.clock = clock;
    }

    /** Ascending ids of a filter by a column; waits until they are read. */
    long[] ids(PatientFilter filter, PatientSort.Column column) {
        return start(filter, column).join();
    }

    /** Starts reading them, unless they are there. */
    void prepare(PatientFilter filter, PatientSort.Column column) {
        start(filter, column);
    }

    /** The next look at lists of this filter has them read anew; until that is done it finds them as they were. */
    synchronized void refresh(PatientFilter filter) {
        BusinessId business = current.id();
        kept.replaceAll((key, list) ->
                key.business().equals(business) && key.filter().equals(filter) && list.isRead() ? list.past() : list);
    }

    private synchronized CompletableFuture<long[]> start(PatientFilter filter, PatientSort.Column column) {
        Key key = new Key(current.id(), filter, column);
        Kept known = kept.get(key);
        if (known != null && !isPast(known)) {
            return known.serving();
        }
        long[] before = known != null && known.isRead() ? known.ids().resultNow() : null;
        Kept read = new Kept(clock.instant(), work.start(() -> read(filter, column)), before);
        kept.put(key, read);
        makeRoom();
        return read.serving();
    }

    private boolean isPast(Kept known) {
        return known.ids().isCompletedExceptionally()
                || clock.instant().isAfter(known.at().plus(FRESH));
    }

    private void makeRoom() {
        long ids = kept.values().stream().mapToLong(Kept::size).sum();
        for (Iterator<Kept> eldest = kept.values().iterator(); ids > MOST_IDS && eldest.hasNext(); ) {
            ids -= eldest.next().size();
            eldest.remove();
        }
    }

    private long[] read(PatientFilter filter, PatientSort.Column column) {
        ResultSetExtractor<long[]> ids = rs -> {
            LongStream.Builder read = LongStream.builder();
            while (rs.next()) {
                read.add(rs.getLong(1));
            }
            return read.build().toArray();
        };
        return lists.of(filter)
                .allIds(sql, new PatientSort(column, false))
                .withFetchSize(TenantSql.STREAMED)
                .query(ids);
    }
}
