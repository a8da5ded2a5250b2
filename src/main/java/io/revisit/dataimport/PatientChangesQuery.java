package io.revisit.dataimport;

import io.revisit.dataimport.mapping.TargetField;
import io.revisit.patient.Sex;
import io.revisit.shared.data.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rows change of patients who are there: the same rules as {@link PatientColumns}, field by field. */
@Component
class PatientChangesQuery {

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("surname", "given_name", "patronymic"), PatientColumns.VALUES.values().stream())
            .toList();

    /** Before is what the run kept of the patient, else what the patient is now. */
    private static final String CHANGES = """
            SELECT r.record_no, r.outcome, %s, %s, r.digitized_on, r.referrer_card, r.consent, %s AS whole_name,
                   NOT EXISTS (
                       SELECT 1 FROM digitization d
                       WHERE d.business_id = p.business_id AND d.patient_id = p.id
                         AND NOT (d.import_id <=> r.import_id)) AS joins,
                   (CASE WHEN b.patient_id IS NULL THEN p.referrer_id ELSE b.referrer_id END) IS NULL AND EXISTS (
                       SELECT 1 FROM patient f
                       WHERE f.business_id = r.business_id AND f.card_number = r.referrer_card AND f.id <> p.id)
                       AS referred,
                   NOT EXISTS (
                       SELECT 1 FROM consent_record k
                       WHERE k.business_id = p.business_id AND k.patient_id = p.id AND k.purpose = 'MARKETING'
                         AND NOT (k.import_id <=> r.import_id)) AS consents
            FROM import_patient_row r FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN patient p FORCE INDEX (PRIMARY) ON p.business_id = r.business_id AND p.id = r.patient_id
            LEFT JOIN import_patient_before b ON b.business_id = r.business_id AND b.import_id = r.import_id
                AND b.patient_id = r.patient_id
            WHERE r.business_id = :business AND r.import_id = :import AND r.record_no IN (:records)
            """.formatted(
                    COLUMNS.stream().map("r.%1$s AS new_%1$s"::formatted).collect(Collectors.joining(", ")),
                    COLUMNS.stream()
                            .map("CASE WHEN b.patient_id IS NULL THEN p.%1$s ELSE b.%1$s END AS old_%1$s"::formatted)
                            .collect(Collectors.joining(", ")),
                    PatientColumns.WHOLE_NAME);

    private final TenantSql sql;
    private final PatientStatusRows statuses;

    PatientChangesQuery(TenantSql sql, PatientStatusRows statuses) {
        this.sql = sql;
        this.statuses = statuses;
    }

    Map<Integer, List<FieldChange>> of(ImportJob job, List<Integer> records) {
        Map<Integer, List<FieldChange>> changes = new HashMap<>();
        sql.sql(CHANGES)
                .param("import", job.id().value())
                .param("records", records)
                .query(row -> {
                    changes.put(row.getInt("record_no"), changes(job.settings(), row));
                });
        if (job.settings().rules().of(TargetField.TAGS) != UpdatePolicy.KEEP) {
            TagRowSql.fields(job.settings().mapping()).stream()
                    .filter(field -> field != TargetField.STATUS_TAG)
                    .forEach(field -> addTags(job, field, records, changes));
        }
        statuses.changes(job, records)
                .forEach((record, change) ->
                        changes.computeIfAbsent(record, _ -> new ArrayList<>()).add(change));
        return changes;
    }

    private void addTags(
            ImportJob job, TargetField field, List<Integer> records, Map<Integer, List<FieldChange>> changes) {
        sql.sql(TagRowSql.newTagsOf(Objects.requireNonNull(field.tagKind())))
                .param("import", job.id().value())
                .param("records", records)
                .query(row -> {
                    FieldChange tags = new FieldChange(field, null, row.getString("new_tags"));
                    changes.computeIfAbsent(row.getInt("record_no"), _ -> new ArrayList<>())
                            .add(tags);
                });
    }

    private static List<FieldChange> changes(ImportSettings settings, ResultSet row) throws SQLException {
        List<FieldChange> changes = new ArrayList<>();
        addName(changes, settings.rules().of(TargetField.FULL_NAME), row);
        for (TargetField field : UpdateRules.FIELDS) {
            String column = PatientColumns.VALUES.get(field);
            if (column != null) {
                add(
                        changes,
                        settings.rules().of(field),
                        field,
                        value(row, "old_" + column),
                        value(row, "new_" + column));
            }
        }
        addFacts(changes, settings, row);
        return changes;
    }

    private static void addName(List<FieldChange> changes, UpdatePolicy policy, ResultSet row) throws SQLException {
        boolean overwritten = policy == UpdatePolicy.OVERWRITE && row.getBoolean("whole_name");
        if (overwritten) {
            add(changes, policy, TargetField.SURNAME, row.getString("old_surname"), row.getString("new_surname"));
            add(
                    changes,
                    policy,
                    TargetField.GIVEN_NAME,
                    row.getString("old_given_name"),
                    row.getString("new_given_name"));
        }
        UpdatePolicy ofPatronymic = policy == UpdatePolicy.OVERWRITE && !overwritten ? UpdatePolicy.FILL : policy;
        add(
                changes,
                ofPatronymic,
                TargetField.PATRONYMIC,
                row.getString("old_patronymic"),
                row.getString("new_patronymic"));
    }

    private static void add(
            List<FieldChange> changes,
            UpdatePolicy policy,
            TargetField field,
            @Nullable Object before,
            @Nullable Object after) {
        boolean changed = switch (policy) {
            case FILL -> before == null && after != null;
            case OVERWRITE -> after != null && !Objects.equals(before, after);
            case KEEP -> false;
        };
        if (changed && after != null) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    private static void addFacts(List<FieldChange> changes, ImportSettings settings, ResultSet row)
            throws SQLException {
        LocalDate digitizedOn = row.getObject("digitized_on", LocalDate.class);
        if (digitizedOn != null && row.getBoolean("joins")) {
            changes.add(new FieldChange(TargetField.DIGITIZED_ON, null, digitizedOn));
        }
        if (row.getBoolean("referred")) {
            changes.add(new FieldChange(TargetField.REFERRER_CARD, null, row.getString("referrer_card")));
        }
        Boolean consent = row.getObject("consent", Boolean.class);
        if (consent != null && settings.consentGround() != null && row.getBoolean("consents")) {
            changes.add(new FieldChange(TargetField.MARKETING_CONSENT, null, consent));
        }
    }

    private static @Nullable Object value(ResultSet row, String column) throws SQLException {
        if (column.endsWith("birth_date")) {
            return row.getObject(column, LocalDate.class);
        }
        String text = row.getString(column);
        return text != null && column.endsWith("_sex") ? Sex.valueOf(text) : text;
    }
}
