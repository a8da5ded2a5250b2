package io.revisit.patient.duplicate;

import io.revisit.patient.MergedPair;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientsMerged;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes patients one, many pairs in one transaction of the caller's; nobody is in two of the pairs. */
@Component
class Merging {

    private final TenantSql sql;
    private final MergeLocks locks;
    private final MovedRows rows;
    private final MergeChains chains;
    private final MergeHistory history;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Merging(
            TenantSql sql,
            MergeLocks locks,
            MovedRows rows,
            MergeChains chains,
            MergeHistory history,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.locks = locks;
        this.rows = rows;
        this.chains = chains;
        this.history = history;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Merges those of the plans whose patients are still as the plan has them.
     *
     * @param operation what they are done at one stroke with
     * @param user who wants it, or null
     * @return the merges that were done
     */
    List<MergedPair> merge(List<MergePlan> plans, long operation, @Nullable Long user) {
        Map<Long, Long> versions = locks.standing(plans.stream()
                .flatMap(plan -> List.of(plan.survivor(), plan.loser()).stream())
                .map(patient -> patient.id().value())
                .toList());
        List<MergePlan> valid = plans.stream()
                .filter(plan -> isAsSeen(plan.survivor(), versions) && isAsSeen(plan.loser(), versions))
                .toList();
        return valid.isEmpty() ? List.of() : write(valid, operation, user);
    }

    private static boolean isAsSeen(MergePatient patient, Map<Long, Long> versions) {
        return Long.valueOf(patient.version()).equals(versions.get(patient.id().value()));
    }

    private List<MergedPair> write(List<MergePlan> plans, long operation, @Nullable Long user) {
        List<MergedPair> pairs = add(plans, operation, user);
        List<Long> merges = pairs.stream().map(MergedPair::merge).toList();
        keep(merges);
        run(MergeSql.RELEASE_CARDS, merges);
        run(MergeSql.WRITE_SURVIVORS, merges);
        keepPatients("survivor", "RESULT", merges);
        run(MergeSql.RETIRE_LOSERS, merges);
        chains.leadToSurvivors(pairs);
        run(MergeSql.TAKE_TAGS, merges);
        run(MergeSql.drop("patient_tag"), merges);
        run(MergeSql.TAKE_CONSENTS, merges);
        run(MergeSql.drop("consent"), merges);
        run(MergeSql.KEEP_RECALLS, merges);
        run(MergeSql.MOVE_RECALLS, merges);
        run(MergeSql.KEEP_FIELDS, merges);
        run(MergeSql.MOVE_FIELDS, merges);
        run(MergeSql.NOTE_REFERRED, merges);
        run(MergeSql.MOVE_REFERRED, merges);
        rows.toSurvivors(merges);
        history.merged(plans, user);
        events.publishEvent(new PatientsMerged(pairs));
        return pairs;
    }

    private List<MergedPair> add(List<MergePlan> plans, long operation, @Nullable Long user) {
        LocalDateTime now = UtcTime.of(clock.instant());
        // Reserved, so that a later merge has the higher id on whichever node it is done.
        long id = ids.reserve(plans.size());
        List<MergedPair> pairs = new ArrayList<>(plans.size());
        List<Map<String, ?>> added = new ArrayList<>(plans.size());
        for (MergePlan plan : plans) {
            PatientId survivor = plan.survivor().id();
            PatientId loser = plan.loser().id();
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("id", id);
            row.put("operation", operation);
            row.put("survivor", survivor.value());
            row.put("loser", loser.value());
            row.put("taken", plan.taken().stream().map(Enum::name).collect(Collectors.joining(",")));
            row.put("user", user);
            row.put("now", now);
            added.add(row);
            pairs.add(new MergedPair(id++, survivor, loser));
        }
        sql.batch(MergeSql.ADD, added);
        return pairs;
    }

    private void keep(List<Long> merges) {
        keepPatients("survivor", "SURVIVOR", merges);
        keepPatients("loser", "LOSER", merges);
        for (String side : List.of("survivor", "loser")) {
            run(MergeImageSql.keepTags(side), merges);
            run(MergeImageSql.keepConsents(side), merges);
        }
    }

    private void keepPatients(String side, String part, List<Long> merges) {
        sql.sql(MergeImageSql.keepPatient(side))
                .param("part", part)
                .param("merges", merges)
                .update();
    }

    private void run(String statement, List<Long> merges) {
        sql.sql(statement).param("merges", merges).update();
    }
}
