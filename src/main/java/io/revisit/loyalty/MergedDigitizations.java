package io.revisit.loyalty;

import io.revisit.patient.PatientsMerged;
import io.revisit.patient.PatientsUnmerged;
import io.revisit.shared.data.TenantSql;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A person joins the programme once: of two cards that become one the earlier registration holds, with whoever it is credited
 * to. An approved month of bonuses does not change by that; the difference is an adjustment of the next open one.
 */
@Component
class MergedDigitizations {

    private static final String COLUMNS = "at, digitized_on, channel, staff_id, imported, import_id, by_user";
    private static final String OF_D =
            "d.at, d.digitized_on, d.channel, d.staff_id, d.imported, d.import_id, d.by_user";
    private static final String THESE = "m.business_id = :business AND m.id IN (:merges)";

    private static final String KEEP = """
            INSERT INTO patient_merge_digitization (business_id, merge_id, patient_id, %s)
            SELECT m.business_id, m.id, d.patient_id, %s
            FROM patient_merge m
            STRAIGHT_JOIN digitization d FORCE INDEX (PRIMARY)
                ON d.business_id = m.business_id AND d.patient_id = m.%s_id
            WHERE %s""";

    /** The assignments go from left to right: {@code at} decides, so it comes last. */
    private static final String TAKE_EARLIER = """
            INSERT INTO digitization (business_id, patient_id, %s)
            SELECT m.business_id, m.survivor_id, %s
            FROM patient_merge m
            STRAIGHT_JOIN patient_merge_digitization d
                ON d.business_id = m.business_id AND d.merge_id = m.id AND d.patient_id = m.loser_id
            WHERE %s
            ON DUPLICATE KEY UPDATE
                digitized_on = IF(VALUES(at) < digitization.at, VALUES(digitized_on), digitization.digitized_on),
                channel = IF(VALUES(at) < digitization.at, VALUES(channel), digitization.channel),
                staff_id = IF(VALUES(at) < digitization.at, VALUES(staff_id), digitization.staff_id),
                imported = IF(VALUES(at) < digitization.at, VALUES(imported), digitization.imported),
                import_id = IF(VALUES(at) < digitization.at, VALUES(import_id), digitization.import_id),
                by_user = IF(VALUES(at) < digitization.at, VALUES(by_user), digitization.by_user),
                at = LEAST(digitization.at, VALUES(at))""".formatted(COLUMNS, OF_D, THESE);

    private static final String DROP_LOSERS = """
            DELETE d FROM patient_merge m
            STRAIGHT_JOIN digitization d FORCE INDEX (PRIMARY)
                ON d.business_id = m.business_id AND d.patient_id = m.loser_id
            WHERE %s""".formatted(THESE);

    /** Who joined since the merge, and not by the loser's registration, stays. */
    private static final String DROP_TAKEN = """
            DELETE d FROM patient_merge m
            STRAIGHT_JOIN patient_merge_digitization l
                ON l.business_id = m.business_id AND l.merge_id = m.id AND l.patient_id = m.loser_id
            STRAIGHT_JOIN digitization d FORCE INDEX (PRIMARY)
                ON d.business_id = m.business_id AND d.patient_id = m.survivor_id AND d.at = l.at
            WHERE %s""".formatted(THESE);

    private static final String RESTORE = """
            INSERT IGNORE INTO digitization (business_id, patient_id, %s)
            SELECT m.business_id, d.patient_id, %s
            FROM patient_merge m
            STRAIGHT_JOIN patient_merge_digitization d ON d.business_id = m.business_id AND d.merge_id = m.id
            WHERE %s""".formatted(COLUMNS, OF_D, THESE);

    private final TenantSql sql;

    MergedDigitizations(TenantSql sql) {
        this.sql = sql;
    }

    @EventListener
    void on(PatientsMerged event) {
        for (String side : List.of("survivor", "loser")) {
            run(KEEP.formatted(COLUMNS, OF_D, side, THESE), event.merges());
        }
        run(TAKE_EARLIER, event.merges());
        run(DROP_LOSERS, event.merges());
    }

    @EventListener
    void on(PatientsUnmerged event) {
        run(DROP_TAKEN, event.merges());
        run(RESTORE, event.merges());
    }

    private void run(String statement, List<Long> merges) {
        sql.sql(statement).param("merges", merges).update();
    }
}
