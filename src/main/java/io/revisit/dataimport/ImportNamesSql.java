package io.revisit.dataimport;

import io.revisit.business.Dictionary;
import java.util.List;

/** The statements behind {@link ImportNames}. */
final class ImportNamesSql {

    static final String COUNT_MISSING_TAGS = """
            SELECT COUNT(DISTINCT w.kind, w.name_key) FROM import_tag_row w
            LEFT JOIN tag t ON t.business_id = w.business_id AND t.kind = w.kind AND t.name_key = w.name_key
            WHERE w.business_id = :business AND w.import_id = :import AND w.kind IN ('CATEGORY', 'STATUS', 'FREE')
              AND t.id IS NULL
            """;

    /** Remembers the archived tags that the file names, so that undoing the import archives them again. */
    static final String NOTE_ARCHIVED_TAGS = """
            INSERT INTO import_name (business_id, import_id, kind, entry_id)
            SELECT DISTINCT w.business_id, w.import_id, 'ARCHIVED_TAG', t.id
            FROM import_tag_row w
            JOIN tag t ON t.business_id = w.business_id AND t.kind = w.kind AND t.name_key = w.name_key
            WHERE w.business_id = :business AND w.import_id = :import AND w.kind IN ('CATEGORY', 'STATUS', 'FREE')
              AND t.archived
            """;

    /** Who is in the file carries the tag: it is in use again. */
    static final String BRING_BACK_TAGS = """
            UPDATE tag t
            JOIN import_name n ON n.business_id = t.business_id AND n.kind = 'ARCHIVED_TAG' AND n.entry_id = t.id
            SET t.archived = FALSE
            WHERE t.business_id = :business AND n.import_id = :import
            """;

    private static final String ARCHIVE_AGAIN = """
            UPDATE tag t
            JOIN import_name n ON n.business_id = t.business_id AND n.kind = 'ARCHIVED_TAG' AND n.entry_id = t.id
            SET t.archived = TRUE
            WHERE t.business_id = :business AND n.import_id = :import
            """;

    static final String ADD_MISSING_TAGS = """
            INSERT IGNORE INTO tag (business_id, id, kind, name, name_key)
            SELECT :business, :first + ROW_NUMBER() OVER (ORDER BY m.kind, m.name_key) - 1, m.kind, m.name, m.name_key
            FROM (
                SELECT w.kind, w.name_key, MIN(w.name) AS name FROM import_tag_row w
                LEFT JOIN tag t ON t.business_id = w.business_id AND t.kind = w.kind AND t.name_key = w.name_key
                WHERE w.business_id = :business AND w.import_id = :import AND w.kind IN ('CATEGORY', 'STATUS', 'FREE')
                  AND t.id IS NULL
                GROUP BY w.kind, w.name_key
            ) m
            """;

    /** The tags of the doctors or directions that rows name and that have none yet. */
    static String addTagsOf(Dictionary dictionary) {
        return """
                INSERT INTO tag (business_id, id, kind, name, name_key, %1$s_id)
                SELECT :business, :first + ROW_NUMBER() OVER (ORDER BY m.id) - 1, '%2$s', m.name, m.name_key, m.id
                FROM (
                    SELECT d.id, d.name, d.name_key
                    FROM (
                        SELECT DISTINCT w.name_key FROM import_tag_row w
                        WHERE w.business_id = :business AND w.import_id = :import AND w.kind = '%2$s'
                    ) n
                    JOIN %1$s d ON d.business_id = :business AND d.name_key = n.name_key
                    LEFT JOIN tag t ON t.business_id = d.business_id AND t.kind = '%2$s' AND t.%1$s_id = d.id
                    WHERE t.id IS NULL
                ) m
                ON DUPLICATE KEY UPDATE %1$s_id = VALUES(%1$s_id)
                """.formatted(table(dictionary), dictionary.name());
    }

    private static String table(Dictionary dictionary) {
        return dictionary == Dictionary.DOCTOR ? "doctor" : "direction";
    }

    /** Tags that bear the name of a doctor or direction whom the import adds; the tag becomes theirs. */
    static String oldTags(Dictionary dictionary) {
        return """
                INSERT INTO import_name (business_id, import_id, kind, entry_id)
                SELECT :business, :import, 'OLD_TAG', t.id
                FROM import_name n
                JOIN %1$s d ON d.business_id = n.business_id AND d.id = n.entry_id
                JOIN tag t ON t.business_id = d.business_id AND t.kind = '%2$s' AND t.name_key = d.name_key
                WHERE n.business_id = :business AND n.import_id = :import AND n.kind = '%2$s'
                """.formatted(table(dictionary), dictionary.name());
    }

    /** A condition: no segment and no rule names the id; in doubt one does. */
    private static String inNoSegment(String alias) {
        return """
                NOT EXISTS (
                    SELECT 1 FROM segment s
                    WHERE s.business_id = %1$s.business_id
                      AND s.definition REGEXP CONCAT('(^|[^0-9])', %1$s.id, '([^0-9]|$)'))
                AND NOT EXISTS (
                    SELECT 1 FROM tag_rule r
                    WHERE r.business_id = %1$s.business_id
                      AND r.definition REGEXP CONCAT('(^|[^0-9])', %1$s.id, '([^0-9]|$)'))
                """.formatted(alias);
    }

    private static String unused(String alias, List<String> uses) {
        StringBuilder condition = new StringBuilder(inNoSegment(alias));
        for (String use : uses) {
            String[] column = use.split("\\.");
            condition.append("""
                     AND NOT EXISTS (
                        SELECT 1 FROM %2$s u WHERE u.business_id = %1$s.business_id AND u.%3$s = %1$s.id)
                    """.formatted(alias, column[0], column[1]));
        }
        return condition.toString();
    }

    private static String removeTags(String join) {
        return """
                DELETE t FROM tag t
                JOIN import_name n ON n.business_id = t.business_id AND %s
                LEFT JOIN import_name o ON o.business_id = n.business_id AND o.import_id = n.import_id
                    AND o.kind = 'OLD_TAG' AND o.entry_id = t.id
                WHERE t.business_id = :business AND n.import_id = :import AND o.entry_id IS NULL
                  AND t.version = 0 AND t.colour IS NULL AND NOT t.archived AND
                """.formatted(join)
                + unused(
                        "t",
                        List.of(
                                "patient_tag.tag_id",
                                "patient_tag_removed.tag_id",
                                "tag_rule.tag_id",
                                "import_status_before.tag_id"));
    }

    /** A tag that was there before its doctor is free again once nobody was treated by them. */
    private static String releaseTags(String column) {
        return """
                UPDATE tag t
                JOIN import_name o ON o.business_id = t.business_id AND o.kind = 'OLD_TAG' AND o.entry_id = t.id
                SET t.%1$s = NULL
                WHERE t.business_id = :business AND o.import_id = :import AND NOT EXISTS (
                    SELECT 1 FROM visit u WHERE u.business_id = t.business_id AND u.%1$s = t.%1$s)
                """.formatted(column);
    }

    private static String removeNames(Dictionary dictionary, String table, String... uses) {
        return """
                DELETE d FROM %1$s d
                JOIN import_name n ON n.business_id = d.business_id AND n.kind = '%2$s' AND n.entry_id = d.id
                WHERE d.business_id = :business AND n.import_id = :import AND d.version = 0 AND
                """.formatted(table, dictionary.name()) + unused("d", List.of(uses));
    }

    /** Also what another import keeps for its own undo is a use. */
    private static String keptByAnother(String which) {
        return """
                 AND NOT EXISTS (
                    SELECT 1 FROM import_custom_before b
                    WHERE b.business_id = n.business_id AND b.known AND b.import_id <> n.import_id AND %s)
                """.formatted(which);
    }

    private static final String REMOVE_OPTIONS =
            """
            DELETE o FROM custom_option o
            JOIN import_name n ON n.business_id = o.business_id AND n.kind = 'OPTION' AND n.entry_id = o.id
            WHERE o.business_id = :business AND n.import_id = :import AND NOT EXISTS (
                SELECT 1 FROM custom_value u
                WHERE u.business_id = o.business_id AND u.field_id = o.field_id AND u.option_id = o.id) AND
            """ + inNoSegment("o") + keptByAnother("b.field_id = o.field_id AND b.option_id = o.id");

    private static final String REMOVE_FIELDS =
            """
            DELETE f FROM custom_field f
            JOIN import_name n ON n.business_id = f.business_id AND n.kind = 'FIELD' AND n.entry_id = f.id
            WHERE f.business_id = :business AND n.import_id = :import AND f.version = 0 AND
            """ + unused("f", List.of("custom_value.field_id", "custom_option.field_id"))
                    + keptByAnother("b.field_id = f.id");

    static final List<String> REMOVE_UNUSED = List.of(
            ARCHIVE_AGAIN,
            REMOVE_OPTIONS,
            REMOVE_FIELDS,
            removeTags("n.kind = 'TAG' AND n.entry_id = t.id"),
            removeTags("n.kind = 'DOCTOR' AND n.entry_id = t.doctor_id"),
            removeTags("n.kind = 'DIRECTION' AND n.entry_id = t.direction_id"),
            releaseTags("doctor_id"),
            releaseTags("direction_id"),
            removeNames(Dictionary.DOCTOR, "doctor", "visit.doctor_id", "tag.doctor_id"),
            removeNames(Dictionary.DIRECTION, "direction", "visit.direction_id", "tag.direction_id"),
            removeNames(
                    Dictionary.STAFF,
                    "staff_member",
                    "visit.staff_id",
                    "digitization.staff_id",
                    "membership.staff_id",
                    "invitation.staff_id",
                    "bonus_line.staff_id",
                    "bonus_adjustment.staff_id"),
            removeNames(Dictionary.BRANCH, "branch", "visit.branch_id", "patient.branch_id"));

    private ImportNamesSql() {}
}
