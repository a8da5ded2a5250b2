package io.revisit.visit;

/**
 * The statements behind {@link VisitDerivation}; each writes only rows that differ from what follows from the visits.
 * Indexes and the order of joins are fixed: right after an import the server's statistics still tell of empty tables, and
 * it would read all visits of the business for each patient.
 */
final class DerivationSql {

    private DerivationSql() {}

    /** Gives a patient that has none its summary row. */
    static final String ADD_SUMMARIES = """
            INSERT IGNORE INTO patient_summary (business_id, patient_id)
            SELECT p.business_id, p.id
            FROM patient p FORCE INDEX (PRIMARY)
            LEFT JOIN patient_summary s ON s.business_id = p.business_id AND s.patient_id = p.id
            WHERE p.business_id = :business AND p.id IN (:patients) AND s.patient_id IS NULL
            """;

    /** Lets one transaction at a time derive for a patient: whoever waits here then reads what the other one wrote. */
    static final String LOCK = """
            SELECT s.patient_id FROM patient_summary s FORCE INDEX (PRIMARY)
            WHERE s.business_id = :business AND s.patient_id IN (:patients)
            ORDER BY s.patient_id FOR UPDATE
            """;

    /** Which visit stands for its day, whether an earlier day exists, whether the day was paid, and what was paid. */
    static final String REFRESH_VISITS = """
            UPDATE (
                SELECT c.id,
                       c.holds AND ROW_NUMBER() OVER (
                           PARTITION BY c.patient_id, c.visit_day, c.holds ORDER BY c.starts_at, c.id) = 1 AS counted,
                       c.visit_day > MIN(CASE WHEN c.holds THEN c.visit_day END) OVER (
                           PARTITION BY c.patient_id) AS later_day,
                       SUM(CASE WHEN c.holds THEN c.gross ELSE 0 END) OVER (
                           PARTITION BY c.patient_id, c.visit_day) > 0 AS day_paid
                FROM (
                    SELECT w.id, w.patient_id, w.visit_day, w.starts_at, w.gross,
                           w.status = 'COMPLETED' AND NOT w.reversed AS holds
                    FROM visit w FORCE INDEX (visit_patient)
                    WHERE w.business_id = :business AND w.patient_id IN (:patients)
                ) c
            ) d
            STRAIGHT_JOIN visit v FORCE INDEX (PRIMARY) ON v.business_id = :business AND v.id = d.id
            SET v.counted = d.counted,
                v.repeated = d.counted AND d.later_day,
                v.paid_day = d.counted AND d.day_paid,
                v.net = v.gross - v.reward - v.refunded
            WHERE (v.counted <> d.counted
                   OR v.repeated <> (d.counted AND d.later_day)
                   OR v.paid_day <> (d.counted AND d.day_paid)
                   OR v.net <> v.gross - v.reward - v.refunded)
            """;

    /** The doctor or direction whom each patient came to on most days; of equals the one of the latest visit. */
    private static String mainly(String column) {
        return """
                SELECT r.patient_id, r.main_id
                FROM (
                    SELECT f.patient_id, f.main_id,
                           ROW_NUMBER() OVER (
                               PARTITION BY f.patient_id ORDER BY f.days DESC, f.latest DESC, f.main_id) AS place
                    FROM (
                        SELECT v.patient_id, v.%1$s AS main_id,
                               COUNT(DISTINCT v.visit_day) AS days, MAX(v.starts_at) AS latest
                        FROM visit v FORCE INDEX (visit_patient)
                        WHERE v.business_id = :business AND v.patient_id IN (:patients)
                          AND v.status = 'COMPLETED' AND NOT v.reversed AND v.%1$s IS NOT NULL
                        GROUP BY v.patient_id, v.%1$s
                    ) f
                ) r
                WHERE r.place = 1
                """.formatted(column);
    }

    /** The patient's line of sums and main doctor and direction; runs after {@link #REFRESH_VISITS}. */
    static final String REFRESH_SUMMARIES = """
            UPDATE (
                SELECT p.id AS patient_id,
                       COALESCE(SUM(v.counted), 0) AS visits,
                       COALESCE(SUM(v.paid_day), 0) AS paid_visits,
                       MIN(v.visit_day) AS first_on,
                       MAX(v.visit_day) AS last_on,
                       COALESCE(SUM(v.gross), 0) AS gross,
                       COALESCE(SUM(v.reward), 0) AS reward,
                       COALESCE(SUM(v.net), 0) AS net
                FROM patient p FORCE INDEX (PRIMARY)
                LEFT JOIN visit v FORCE INDEX (visit_patient) ON v.business_id = p.business_id AND v.patient_id = p.id
                     AND v.status = 'COMPLETED' AND NOT v.reversed
                WHERE p.business_id = :business AND p.id IN (:patients)
                GROUP BY p.id
            ) d
            STRAIGHT_JOIN patient_summary s FORCE INDEX (PRIMARY)
                       ON s.business_id = :business AND s.patient_id = d.patient_id
            LEFT JOIN (
            """ + mainly("doctor_id") + """
            ) doc ON doc.patient_id = d.patient_id
            LEFT JOIN (
            """ + mainly("direction_id") + """
            ) dir ON dir.patient_id = d.patient_id
            SET s.visits = d.visits,
                s.paid_visits = d.paid_visits,
                s.first_visit_on = d.first_on,
                s.last_visit_on = d.last_on,
                s.gross = d.gross,
                s.reward = d.reward,
                s.net = d.net,
                s.main_doctor_id = doc.main_id,
                s.main_direction_id = dir.main_id
            WHERE (s.visits <> d.visits
                   OR s.paid_visits <> d.paid_visits
                   OR NOT (s.first_visit_on <=> d.first_on)
                   OR NOT (s.last_visit_on <=> d.last_on)
                   OR s.gross <> d.gross
                   OR s.reward <> d.reward
                   OR s.net <> d.net
                   OR NOT (s.main_doctor_id <=> doc.main_id)
                   OR NOT (s.main_direction_id <=> dir.main_id))
            """;

    /** Doctors of the business without a tag. */
    static final String DOCTORS_WITHOUT_TAG = """
            SELECT d.id, d.name, d.name_key
            FROM doctor d
            LEFT JOIN tag t ON t.business_id = d.business_id AND t.kind = 'DOCTOR' AND t.doctor_id = d.id
            WHERE d.business_id = :business AND t.id IS NULL
            """;

    /** Directions of the business without a tag. */
    static final String DIRECTIONS_WITHOUT_TAG = """
            SELECT d.id, d.name, d.name_key
            FROM direction d
            LEFT JOIN tag t ON t.business_id = d.business_id AND t.kind = 'DIRECTION' AND t.direction_id = d.id
            WHERE d.business_id = :business AND t.id IS NULL
            """;

    /** A tag of that name may be there already, set by hand before the doctor was known: it becomes the doctor's. */
    static final String ADD_TAG = """
            INSERT INTO tag (business_id, id, kind, name, name_key, doctor_id, direction_id)
            VALUES (:business, :id, :kind, :name, :key, :doctor, :direction)
            ON DUPLICATE KEY UPDATE doctor_id = :doctor, direction_id = :direction
            """;

    /** Who was at which doctor's and for which direction, as rows of patient and tag. */
    private static final String FOLLOWING = """
            SELECT v.patient_id, t.id AS tag_id
            FROM visit v FORCE INDEX (visit_patient)
            STRAIGHT_JOIN tag t ON t.business_id = v.business_id AND t.kind = 'DOCTOR' AND t.doctor_id = v.doctor_id
            WHERE v.business_id = :business AND v.patient_id IN (:patients)
              AND v.status = 'COMPLETED' AND NOT v.reversed
            UNION
            SELECT w.patient_id, u.id AS tag_id
            FROM visit w FORCE INDEX (visit_patient)
            STRAIGHT_JOIN tag u ON u.business_id = w.business_id AND u.kind = 'DIRECTION' AND u.direction_id = w.direction_id
            WHERE w.business_id = :business AND w.patient_id IN (:patients)
              AND w.status = 'COMPLETED' AND NOT w.reversed
            """;

    /** Tags that follow from the visits and are not on the patient yet; nobody who is gone carries tags. */
    static final String ADD_PATIENT_TAGS = """
            INSERT INTO patient_tag (business_id, patient_id, tag_id, from_visits, by_hand, set_at)
            SELECT :business, f.patient_id, f.tag_id, TRUE, FALSE, :now
            FROM (
            """ + FOLLOWING + """
            ) f
            STRAIGHT_JOIN patient p FORCE INDEX (PRIMARY)
                       ON p.business_id = :business AND p.id = f.patient_id AND p.gone = FALSE
            LEFT JOIN patient_tag pt FORCE INDEX (PRIMARY)
                   ON pt.business_id = :business AND pt.patient_id = f.patient_id AND pt.tag_id = f.tag_id
            WHERE pt.tag_id IS NULL
            """;

    /** Tags set by hand that now follow from the visits as well. */
    static final String MARK_PATIENT_TAGS = """
            UPDATE (
            """ + FOLLOWING + """
            ) f
            STRAIGHT_JOIN patient_tag pt FORCE INDEX (PRIMARY)
                       ON pt.business_id = :business AND pt.patient_id = f.patient_id AND pt.tag_id = f.tag_id
            SET pt.from_visits = TRUE
            WHERE NOT pt.from_visits
            """;

    private static final String NO_LONGER_FOLLOWS = """
            pt.business_id = :business AND pt.patient_id IN (:patients) AND pt.from_visits
              AND NOT EXISTS (
                  SELECT 1 FROM visit v FORCE INDEX (visit_patient)
                  WHERE v.business_id = pt.business_id AND v.patient_id = pt.patient_id
                    AND v.status = 'COMPLETED' AND NOT v.reversed
                    AND (v.doctor_id = t.doctor_id OR v.direction_id = t.direction_id))
            """;

    /** Tags set by hand stay when the visit behind them is gone, without its word. */
    static final String UNMARK_PATIENT_TAGS = """
            UPDATE patient_tag pt FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN tag t ON t.business_id = pt.business_id AND t.id = pt.tag_id
            SET pt.from_visits = FALSE
            WHERE pt.by_hand AND
            """ + NO_LONGER_FOLLOWS;

    /** Tags that nothing but a visit held go with it. */
    static final String REMOVE_PATIENT_TAGS = """
            DELETE pt FROM patient_tag pt FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN tag t ON t.business_id = pt.business_id AND t.id = pt.tag_id
            WHERE NOT pt.by_hand AND
            """ + NO_LONGER_FOLLOWS;

    /** The next patients of the business by id. */
    static final String NEXT_PATIENTS = """
            SELECT p.id FROM patient p
            WHERE p.business_id = :business AND p.id > :after
            ORDER BY p.id LIMIT :limit
            """;
}
