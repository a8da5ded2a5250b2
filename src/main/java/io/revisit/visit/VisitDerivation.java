package io.revisit.visit;

import io.revisit.business.ClinicDays;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What follows from a patient's visits, computed in one place (DOMAIN.md, Visit, Paid visit, Repeat visit): the marks
 * {@code counted}, {@code repeated}, {@code paid_day} and {@code net} of each visit, the patient's summary row with
 * the main doctor and direction, and the doctor and direction tags that come from visits. Every writer of visits calls {@link #refresh} in its transaction.
 * Only completed visits that were not refunded in whole count.
 */
@Component
public class VisitDerivation implements ClinicDays {

    /** The most patients of one call, and so of one transaction. */
    public static final int MAX_PATIENTS = 5_000;

    /** Below the length from which MariaDB turns an IN list into a join of its own making. */
    private static final int PIECE = 500;

    private final TenantSql sql;
    private final VisitDays days;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    VisitDerivation(TenantSql sql, VisitDays days, Ids ids, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.days = days;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Brings everything that follows from these patients' visits up to date, in the caller's transaction or one of its own.
     *
     * @param patients at most {@link #MAX_PATIENTS} of the current business; repetitions do no harm
     * @return how many rows had to change
     */
    public DerivationDifferences refresh(Collection<PatientId> patients) {
        if (patients.size() > MAX_PATIENTS) {
            throw new IllegalArgumentException("At most " + MAX_PATIENTS + " patients, not " + patients.size());
        }
        List<Long> sorted =
                patients.stream().map(PatientId::value).distinct().sorted().toList();
        return sorted.isEmpty() ? DerivationDifferences.NONE : transactions.call(() -> refreshInPieces(sorted));
    }

    /**
     * Computes everything of the current business anew, the visits' calendar days included, piece by piece, each in its own
     * transaction. Nothing differs unless something wrote around {@link #refresh} or the clinic's time zone was changed.
     *
     * @return how many rows differed from what the visits say
     */
    public DerivationDifferences rebuildAll() {
        DerivationDifferences found = DerivationDifferences.NONE;
        long after = 0;
        for (List<PatientId> piece = next(after); !piece.isEmpty(); piece = next(after)) {
            found = found.plus(rebuild(piece));
            after = piece.getLast().value();
        }
        return found;
    }

    @Override
    public void countAnew() {
        rebuildAll();
    }

    private DerivationDifferences rebuild(List<PatientId> piece) {
        List<Long> patients = piece.stream().map(PatientId::value).toList();
        return transactions.call(() -> {
            lock(patients);
            int moved = days.correct(patients);
            return new DerivationDifferences(moved, 0, 0, 0).plus(refresh(piece));
        });
    }

    /**
     * Makes the transaction the only one that changes these patients' visits until it ends; taken before the first write
     * it keeps two writers from waiting for one another.
     */
    void lock(Collection<Long> patients) {
        sql.sql(DerivationSql.ADD_SUMMARIES).param("patients", patients).update();
        sql.sql(DerivationSql.LOCK)
                .param("patients", patients)
                .query(Long.class)
                .list();
    }

    /** Whose visit it is; empty when the current business has no such visit. */
    Optional<Long> patientOf(VisitId visit) {
        return sql.sql("SELECT v.patient_id FROM visit v WHERE v.business_id = :business AND v.id = :id")
                .param("id", visit.value())
                .query(Long.class)
                .optional();
    }

    private List<PatientId> next(long after) {
        return sql
                .sql(DerivationSql.NEXT_PATIENTS)
                .param("after", after)
                .param("limit", PIECE)
                .query(Long.class)
                .list()
                .stream()
                .map(PatientId::new)
                .toList();
    }

    private DerivationDifferences refreshInPieces(List<Long> patients) {
        addMissingTags();
        DerivationDifferences found = DerivationDifferences.NONE;
        for (int from = 0; from < patients.size(); from += PIECE) {
            found = found.plus(refreshPiece(patients.subList(from, Math.min(from + PIECE, patients.size()))));
        }
        return found;
    }

    private DerivationDifferences refreshPiece(List<Long> patients) {
        lock(patients);
        int visits = update(DerivationSql.REFRESH_VISITS, patients);
        int summaries = update(DerivationSql.REFRESH_SUMMARIES, patients) + update(RecallSql.REFRESH, patients);
        LocalDateTime now = UtcTime.of(clock.instant());
        int added = sql.sql(DerivationSql.ADD_PATIENT_TAGS)
                .param("patients", patients)
                .param("now", now)
                .update();
        int marked = update(DerivationSql.MARK_PATIENT_TAGS, patients);
        int unmarked = update(DerivationSql.UNMARK_PATIENT_TAGS, patients);
        int removed = update(DerivationSql.REMOVE_PATIENT_TAGS, patients);
        return new DerivationDifferences(visits, summaries, added + marked, unmarked + removed);
    }

    private int update(String statement, List<Long> patients) {
        return sql.sql(statement).param("patients", patients).update();
    }

    private void addMissingTags() {
        List<MissingTag> missing = new ArrayList<>();
        missing.addAll(missingTags("DOCTOR", DerivationSql.DOCTORS_WITHOUT_TAG));
        missing.addAll(missingTags("DIRECTION", DerivationSql.DIRECTIONS_WITHOUT_TAG));
        missing.forEach(this::addTag);
    }

    private List<MissingTag> missingTags(String kind, String statement) {
        return sql.sql(statement)
                .query((row, _) ->
                        new MissingTag(kind, row.getLong("id"), row.getString("name"), row.getString("name_key")))
                .list();
    }

    private void addTag(MissingTag tag) {
        sql.sql(DerivationSql.ADD_TAG)
                .param("id", ids.next())
                .param("kind", tag.kind())
                .param("name", tag.name())
                .param("key", tag.nameKey())
                .param("doctor", tag.doctorId())
                .param("direction", tag.directionId())
                .update();
    }

    /** A doctor or direction that has no tag yet. */
    private record MissingTag(String kind, long of, String name, String nameKey) {

        @Nullable
        Long doctorId() {
            return kind.equals("DOCTOR") ? of : null;
        }

        @Nullable
        Long directionId() {
            return kind.equals("DIRECTION") ? of : null;
        }
    }
}
