package io.revisit.patient.duplicate;

import io.revisit.patient.PatientRows;
import io.revisit.shared.data.TenantSql;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Moves the rows of all features that belong to a loser, and moves them back. */
@Component
class MovedRows {

    private static final List<PatientRows.Table> OWN = List.of(
            new PatientRows.Table("EVENT", "patient_event", "patient_event_patient"),
            new PatientRows.Table("NOTE", "patient_note", "patient_note_patient"),
            new PatientRows.Table("CONSENT", "consent_record", "consent_record_patient"));

    private static final String NOTE = """
            INSERT INTO patient_merge_row (business_id, merge_id, kind, row_id)
            SELECT m.business_id, m.id, :kind, t.id
            FROM patient_merge m
            STRAIGHT_JOIN %s t FORCE INDEX (%s) ON t.business_id = m.business_id AND t.patient_id = m.loser_id
            WHERE %s""";

    /** Rows that went elsewhere since stay there. */
    private static final String MOVE = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient_merge_row r ON r.business_id = m.business_id AND r.merge_id = m.id AND r.kind = :kind
            STRAIGHT_JOIN %s t FORCE INDEX (PRIMARY) ON t.business_id = m.business_id AND t.id = r.row_id
            SET t.patient_id = m.%s_id
            WHERE %s AND t.patient_id = m.%s_id""";

    /** The texts of notes name the patient too. */
    private static final String MOVE_TEXTS = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient_merge_row r ON r.business_id = m.business_id AND r.merge_id = m.id AND r.kind = 'NOTE'
            STRAIGHT_JOIN patient_note_text t FORCE INDEX (PRIMARY)
                ON t.business_id = m.business_id AND t.note_id = r.row_id
            SET t.patient_id = m.%s_id
            WHERE %s""";

    private final TenantSql sql;
    private final List<PatientRows.Table> tables;
    private final MovedPlaces places;

    MovedRows(TenantSql sql, List<PatientRows> features, MovedPlaces places) {
        this.sql = sql;
        this.places = places;
        tables = Stream.concat(OWN.stream(), features.stream().flatMap(feature -> feature.tables().stream()))
                .toList();
    }

    void toSurvivors(List<Long> merges) {
        for (PatientRows.Table table : tables) {
            sql.sql(NOTE.formatted(table.name(), table.index(), MergeImageSql.THESE))
                    .param("kind", table.kind())
                    .param("merges", merges)
                    .update();
            move(table, merges, "survivor", "loser");
        }
        moveTexts(merges, "survivor");
        places.toSurvivors(merges);
    }

    void backToLosers(List<Long> merges) {
        tables.forEach(table -> move(table, merges, "loser", "survivor"));
        moveTexts(merges, "loser");
        places.backToLosers(merges);
    }

    private void moveTexts(List<Long> merges, String to) {
        sql.sql(MOVE_TEXTS.formatted(to, MergeImageSql.THESE))
                .param("merges", merges)
                .update();
    }

    private void move(PatientRows.Table table, List<Long> merges, String to, String from) {
        sql.sql(MOVE.formatted(table.name(), to, MergeImageSql.THESE, from))
                .param("kind", table.kind())
                .param("merges", merges)
                .update();
    }
}
