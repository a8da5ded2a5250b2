package io.revisit.dataimport;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.patient.TagKind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** How the tags that rows name ({@code import_tag_row w}) are found in the base ({@code tag t}). */
final class TagRowSql {

    private TagRowSql() {}

    /** What a file may do to tags of the kind: one status takes the place of another, other tags are added. */
    static UpdatePolicy policy(UpdateRules rules, TagKind kind) {
        return rules.of(kind == TagKind.STATUS ? TargetField.STATUS_TAG : TargetField.TAGS);
    }

    /** The kinds of tags that the rows of a mapping can name. */
    static List<TagKind> kinds(ColumnMapping mapping) {
        return fields(mapping).stream()
                .map(field -> Objects.requireNonNull(field.tagKind()))
                .toList();
    }

    /** The fields of tags that a mapping gives, with that of the status. */
    static List<TargetField> fields(ColumnMapping mapping) {
        return TargetField.of(FileKind.PATIENTS).stream()
                .filter(field -> field.tagKind() != null && mapping.has(field))
                .toList();
    }

    /** The tags of the kind that rows of {@code :records} give to patients who are there and had them not. */
    static String newTagsOf(TagKind kind) {
        return """
                SELECT r.record_no, GROUP_CONCAT(w.name ORDER BY w.name SEPARATOR ', ') AS new_tags
                FROM import_patient_row r FORCE INDEX (PRIMARY)
                JOIN import_tag_row w ON w.business_id = r.business_id AND w.import_id = r.import_id
                    AND w.record_no = r.record_no AND w.kind = '%s'
                %s
                LEFT JOIN patient_tag g ON g.business_id = r.business_id AND g.patient_id = r.patient_id AND g.tag_id = t.id
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no IN (:records)
                  AND (g.import_id = r.import_id OR g.tag_id IS NULL)
                GROUP BY r.record_no
                """.formatted(kind, leftJoinTag(kind));
    }

    /** Joins to the tag; those of doctors and directions are found by their dictionary, whose names they bear. */
    static String joinTag(TagKind kind) {
        return join("JOIN", kind);
    }

    /** The same; rows whose tag is not there stay. */
    static String leftJoinTag(TagKind kind) {
        return join("LEFT JOIN", kind);
    }

    private static String join(String join, TagKind kind) {
        return switch (kind) {
            case CATEGORY, STATUS, FREE ->
                "%s tag t ON t.business_id = w.business_id AND t.kind = '%s' AND t.name_key = w.name_key\n"
                        .formatted(join, kind);
            case DOCTOR, DIRECTION -> """
                %1$s %2$s d ON d.business_id = w.business_id AND d.name_key = w.name_key
                %1$s tag t ON t.business_id = d.business_id AND t.kind = '%3$s' AND t.%2$s_id = d.id
                """.formatted(join, kind.name().toLowerCase(Locale.ROOT), kind);
        };
    }

    /** A condition: the patient has no status. */
    private static String withoutStatus(String business, String patient) {
        return """
                NOT EXISTS (
                    SELECT 1 FROM patient_tag o
                    JOIN tag s ON s.business_id = o.business_id AND s.id = o.tag_id AND s.kind = 'STATUS'
                    WHERE o.business_id = %s AND o.patient_id = %s)
                """.formatted(business, patient);
    }

    /** Which of the tags that rows name are given: of the statuses the first one, to patients who have none any more. */
    static String given(TagKind kind) {
        return kind == TagKind.STATUS
                ? PatientStatusSql.SPEAKS + " AND " + withoutStatus("r.business_id", "r.patient_id")
                : "TRUE";
    }

    /** A condition: the row {@code r} names a tag that the patient {@code p} does not carry and is to get by the rules. */
    static String namesNewTag(UpdateRules rules, TagKind kind) {
        if (kind != TagKind.STATUS) {
            return namesTagNotCarried(kind);
        }
        String speaks = "(" + namesTagNotCarried(kind) + " AND " + PatientStatusSql.SPEAKS;
        return policy(rules, kind) == UpdatePolicy.OVERWRITE
                ? speaks + ")"
                : speaks + " AND " + withoutStatus("p.business_id", "p.id") + ")";
    }

    private static String namesTagNotCarried(TagKind kind) {
        return """
                EXISTS (
                    SELECT 1 FROM import_tag_row w
                    %s
                    LEFT JOIN patient_tag g ON g.business_id = w.business_id AND g.patient_id = p.id AND g.tag_id = t.id
                    WHERE w.business_id = :business AND w.import_id = r.import_id AND w.record_no = r.record_no
                      AND w.kind = '%s' AND g.tag_id IS NULL)
                """.formatted(leftJoinTag(kind), kind);
    }
}
