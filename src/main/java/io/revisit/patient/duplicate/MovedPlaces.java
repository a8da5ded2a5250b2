package io.revisit.patient.duplicate;

import io.revisit.patient.PatientPlaces;
import io.revisit.shared.data.TenantSql;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives the places of losers in lists of all features to their survivors, and gives them back. */
@Component
class MovedPlaces {

    private static final String NOTE = """
            INSERT INTO patient_merge_row (business_id, merge_id, kind, row_id)
            SELECT m.business_id, m.id, :kind, w.%1$s
            FROM patient_merge m
            %2$s
            LEFT JOIN %3$s o ON o.business_id = m.business_id AND o.patient_id = m.survivor_id%4$s
            WHERE %5$s AND o.patient_id IS NULL""";

    private static final String MOVE = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient_merge_row r ON r.business_id = m.business_id AND r.merge_id = m.id AND r.kind = :kind
            STRAIGHT_JOIN %s w ON w.business_id = m.business_id AND w.%s = r.row_id AND w.patient_id = m.%s_id
            SET w.patient_id = m.%s_id
            WHERE %s""";

    private final TenantSql sql;
    private final List<PatientPlaces> features;

    MovedPlaces(TenantSql sql, List<PatientPlaces> features) {
        this.sql = sql;
        this.features = features;
    }

    void toSurvivors(List<Long> merges) {
        for (PatientPlaces feature : features) {
            PatientPlaces.Table table = feature.table();
            String same = table.one() ? "" : " AND o.%1$s = w.%1$s".formatted(table.owner());
            run(NOTE.formatted(table.owner(), table.held(), table.name(), same, MergeImageSql.THESE), table, merges);
            move(table, merges, "loser", "survivor");
        }
    }

    void backToLosers(List<Long> merges) {
        features.forEach(feature -> move(feature.table(), merges, "survivor", "loser"));
    }

    private void move(PatientPlaces.Table table, List<Long> merges, String from, String to) {
        run(MOVE.formatted(table.name(), table.owner(), from, to, MergeImageSql.THESE), table, merges);
    }

    private void run(String statement, PatientPlaces.Table table, List<Long> merges) {
        sql.sql(statement).param("kind", table.kind()).param("merges", merges).update();
    }
}
