package io.revisit.patient.duplicate;

import io.revisit.patient.MergedPair;
import io.revisit.patient.PatientId;
import io.revisit.security.AuditLog;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Makes two patients one and parts them again. Everybody at the clinic may merge a pair, for it can be undone and the desk
 * is where duplicates are met; many at once are
 * {@link BulkMergeService}.
 */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class MergeService {

    private static final String OF_SURVIVOR = """
            SELECT m.id, m.merged_at, u.name AS user_name,
                   TRIM(CONCAT_WS(' ', p.surname, p.given_name, p.patronymic)) AS loser_name
            FROM patient_merge m
            JOIN patient p ON p.business_id = m.business_id AND p.id = m.loser_id
            LEFT JOIN user_account u ON u.id = m.merged_by
            WHERE m.business_id = :business AND m.survivor_id = :patient AND m.undone_at IS NULL
            ORDER BY m.id DESC""";

    private final MergePatients patients;
    private final Merging merging;
    private final Unmerging unmerging;
    private final TenantSql sql;
    private final Transactions transactions;
    private final CurrentUser currentUser;
    private final AuditLog auditLog;
    private final Ids ids;

    MergeService(
            MergePatients patients,
            Merging merging,
            Unmerging unmerging,
            TenantSql sql,
            Transactions transactions,
            CurrentUser currentUser,
            AuditLog auditLog,
            Ids ids) {
        this.patients = patients;
        this.merging = merging;
        this.unmerging = unmerging;
        this.sql = sql;
        this.transactions = transactions;
        this.currentUser = currentUser;
        this.auditLog = auditLog;
        this.ids = ids;
    }

    /** How the two would best become one; empty when one of them is not in the base any more. */
    public Optional<MergePlan> suggestion(PatientId one, PatientId other) {
        Map<PatientId, MergePatient> found = patients.of(List.of(one, other));
        MergePatient first = found.get(one);
        MergePatient second = found.get(other);
        return first == null || second == null || one.equals(other)
                ? Optional.empty()
                : Optional.of(MergePlan.suggested(first, second));
    }

    /** Merges as planned, unless one of the two is not any more what the plan was made from. */
    public MergeOutcome merge(MergePlan plan) {
        return transactions.call(() -> merging.merge(List.of(plan), ids.next(), user()).stream()
                .findFirst()
                .<MergeOutcome>map(this::noted)
                .orElseGet(MergeOutcome.ChangedMeanwhile::new));
    }

    private MergeOutcome noted(MergedPair pair) {
        auditLog.record(
                "patient.merged",
                "patient",
                pair.survivor().value(),
                "with " + pair.loser().value());
        return new MergeOutcome.Merged(new MergeId(pair.merge()), pair.survivor());
    }

    /** Parts two patients: both are as they were, and what happened to the survivor since stays with them. */
    public UnmergeOutcome unmerge(MergeId merge) {
        return transactions.call(() -> {
            Optional<MergedPair> ready = unmerging.ready(merge);
            ready.ifPresent(this::part);
            return ready.isPresent()
                    ? UnmergeOutcome.PARTED
                    : stands(merge) ? UnmergeOutcome.LATER_MERGE : UnmergeOutcome.NOT_MERGED;
        });
    }

    private void part(MergedPair pair) {
        unmerging.part(List.of(pair), user());
        auditLog.record(
                "patient.unmerged",
                "patient",
                pair.survivor().value(),
                "from " + pair.loser().value());
    }

    private @Nullable Long user() {
        return currentUser.user().map(user -> user.id().value()).orElse(null);
    }

    /** The merges that the patient's card has come from, the latest first. */
    public List<PastMerge> mergesOf(PatientId patient) {
        return sql.sql(OF_SURVIVOR)
                .param("patient", patient.value())
                .query((row, _) -> new PastMerge(
                        new MergeId(row.getLong("id")),
                        row.getString("loser_name"),
                        Objects.requireNonNull(UtcTime.toInstant(row.getObject("merged_at", LocalDateTime.class))),
                        row.getString("user_name")))
                .list();
    }

    /** Whose card is to be opened instead of this one; empty when this card is nobody else's. */
    public Optional<PatientId> survivorOf(PatientId patient) {
        return sql.sql("SELECT p.merged_into FROM patient p WHERE p.business_id = :business AND p.id = :patient"
                        + " AND p.merged_into IS NOT NULL")
                .param("patient", patient.value())
                .query((row, _) -> new PatientId(row.getLong("merged_into")))
                .optional();
    }

    private boolean stands(MergeId merge) {
        return sql.sql("SELECT COUNT(*) FROM patient_merge m"
                                + " WHERE m.business_id = :business AND m.id = :merge AND m.undone_at IS NULL")
                        .param("merge", merge.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
