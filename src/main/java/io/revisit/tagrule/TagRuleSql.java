package io.revisit.tagrule;

/** The statements behind rules. In those with numbers in braces {@code {4}} is a query for the ids of all who fulfil the conditions. */
final class TagRuleSql {

    private TagRuleSql() {}

    private static final String ROW = """
            SELECT r.id, r.name, r.tag_id, t.name AS tag_name, r.definition, r.definition_version, r.active, r.removed,
                   r.running, r.run_no, r.last_patient, r.done, r.total, r.computed_at, r.version
            """;

    private static final String RULES = """
            FROM tag_rule r
            JOIN tag t ON t.business_id = r.business_id AND t.id = r.tag_id
            """;

    private static final String UNCOUNTED = ROW + ", 0 AS patients\n" + RULES;

    static final String LIST =
            ROW + """
            , (SELECT COUNT(*) FROM patient_tag g
               WHERE g.business_id = r.business_id AND g.rule_id = r.id) AS patients
            """ + RULES + "WHERE r.business_id = :business AND NOT r.removed ORDER BY r.name, r.id";

    static final String FIND = UNCOUNTED + "WHERE r.business_id = :business AND r.id = :rule AND NOT r.removed";

    /** Of the rules that are being worked out the first. */
    static final String NEXT_RUNNING =
            UNCOUNTED + "WHERE r.business_id = :business AND r.running ORDER BY r.id LIMIT 1";

    /** Rules that are on and were not worked out for this day of the clinic. */
    static final String DUE = """
            SELECT r.id FROM tag_rule r
            WHERE r.business_id = :business AND r.active AND NOT r.running
              AND (r.computed_on IS NULL OR r.computed_on < :today)
            """;

    /** The rules that are on, without how many carry their tags. */
    static final String ACTIVE = UNCOUNTED + "WHERE r.business_id = :business AND r.active ORDER BY r.id";

    /** All rules, the latest first, without how many carry their tags. */
    static final String LATEST = UNCOUNTED + "WHERE r.business_id = :business AND NOT r.removed ORDER BY r.id DESC";

    static final String TAG_KIND = "SELECT t.kind FROM tag t WHERE t.business_id = :business AND t.id = :tag";

    static final String INSERT = """
            INSERT INTO tag_rule (business_id, id, name, tag_id, definition, definition_version, created_by, created_at)
            VALUES (:business, :rule, :name, :tag, :definition, :definitionVersion, :user, :now)
            """;

    static final String UPDATE = """
            UPDATE tag_rule SET name = :name, definition = :definition, definition_version = :definitionVersion,
                version = version + 1
            WHERE business_id = :business AND id = :rule AND version = :version AND NOT removed
            """;

    static final String SET_ACTIVE = """
            UPDATE tag_rule SET active = :active, version = version + 1
            WHERE business_id = :business AND id = :rule AND NOT removed
            """;

    static final String SET_REMOVED = """
            UPDATE tag_rule SET active = FALSE, removed = TRUE, version = version + 1
            WHERE business_id = :business AND id = :rule
            """;

    /** Starts working out the rule anew, from the first patient on. */
    static final String ORDER = """
            UPDATE tag_rule SET running = TRUE, run_no = run_no + 1, last_patient = 0, done = 0, added = 0, taken = 0,
                total = (SELECT COUNT(*) FROM patient p WHERE p.business_id = :business AND p.gone = FALSE)
            WHERE business_id = :business AND id = :rule
            """;

    /** The last of the next patients by id and how many they are. */
    static final String NEXT_PIECE = """
            SELECT COALESCE(MAX(q.id), 0) AS last_id, COUNT(*) AS patients
            FROM (SELECT p.id FROM patient p WHERE p.business_id = :business AND p.id > :after ORDER BY p.id LIMIT :limit) q
            """;

    /** Changes nothing when the rule was ordered anew meanwhile. */
    static final String ADVANCE = """
            UPDATE tag_rule SET last_patient = :last, done = done + :patients, added = added + :added, taken = taken + :taken
            WHERE business_id = :business AND id = :rule AND run_no = :run
            """;

    static final String FINISH = """
            UPDATE tag_rule SET running = FALSE, computed_at = :now, computed_on = :today
            WHERE business_id = :business AND id = :rule AND run_no = :run
            """;

    static final String DELETE_REMOVED = """
            DELETE FROM tag_rule WHERE business_id = :business AND id = :rule AND removed AND NOT running
            """;

    /** How many carry the tag by this rule alone. */
    static final String BY_RULE_ALONE = """
            SELECT COUNT(*) FROM patient_tag g
            WHERE g.business_id = :business AND g.rule_id = :rule AND NOT g.by_hand AND NOT g.from_visits
            """;

    /** How many patients of a range of ids carry the tag. */
    static final String CARRIERS = """
            SELECT COUNT(*) FROM patient_tag g
            WHERE g.business_id = :business AND g.tag_id = :tag AND g.patient_id > :after AND g.patient_id <= :last
            """;

    /** {0} business, {1} tag, {2} now, {3} rule, {5} and {6} the range of ids. Where the tag is there already, the rule is noted. */
    static final String ADD = """
            INSERT INTO patient_tag (business_id, patient_id, tag_id, from_visits, by_hand, set_at, rule_id, ruled_at)
            SELECT {0}, q.id, {1}, FALSE, FALSE, {2}, {3}, {2}
            FROM ({4}) q
            LEFT JOIN patient_tag x ON x.business_id = {0} AND x.patient_id = q.id AND x.tag_id = {1}
            WHERE q.id > {5} AND q.id <= {6} AND x.rule_id IS NULL
            ON DUPLICATE KEY UPDATE rule_id = VALUES(rule_id), ruled_at = VALUES(ruled_at)
            """;

    /** Distinct, so that the server keeps the answer before it changes tags, which conditions may ask for. */
    private static final String NO_LONGER = """
            patient_tag g
            LEFT JOIN (SELECT DISTINCT q.id AS id FROM ({4}) q WHERE q.id > {5} AND q.id <= {6}) m ON m.id = g.patient_id
            """;

    private static final String IN_RANGE = """
            WHERE g.business_id = {0} AND g.rule_id = {3} AND g.patient_id > {5} AND g.patient_id <= {6} AND m.id IS NULL
            """;

    /** A tag that stands for another reason as well stays. */
    static final String UNMARK = "UPDATE " + NO_LONGER + " SET g.rule_id = NULL, g.ruled_at = NULL\n" + IN_RANGE
            + " AND (g.by_hand OR g.from_visits)";

    static final String TAKE_OFF = "DELETE g FROM " + NO_LONGER + IN_RANGE + " AND NOT g.by_hand AND NOT g.from_visits";
}
