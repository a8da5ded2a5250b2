package io.revisit.patient;

import io.revisit.shared.data.TenantSql;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Gives the carriers of a tag another one instead, and does away with the tag once nobody carries it. */
@Component
class TagMerging {
    private static final String NEXT = """
            SELECT patient_id FROM patient_tag WHERE business_id = :business AND tag_id = :tag
            ORDER BY patient_id LIMIT :limit
            """;

    /** Who carries both keeps what is known of the remaining one, and what only the other one knew. */
    private static final String GIVE = """
            INSERT INTO patient_tag (business_id, patient_id, tag_id, from_visits, by_hand, set_by, import_id, set_at,
                operation_id, rule_id, ruled_at, note)
            SELECT g.business_id, g.patient_id, :into, g.from_visits, g.by_hand, g.set_by, g.import_id, g.set_at,
                g.operation_id, g.rule_id, g.ruled_at, g.note
            FROM patient_tag g
            WHERE g.business_id = :business AND g.tag_id = :tag AND g.patient_id IN (:patients)
            ON DUPLICATE KEY UPDATE
                set_by = IF(patient_tag.by_hand, patient_tag.set_by, VALUES(set_by)),
                import_id = IF(patient_tag.by_hand, patient_tag.import_id, VALUES(import_id)),
                set_at = IF(patient_tag.by_hand, patient_tag.set_at, VALUES(set_at)),
                operation_id = IF(patient_tag.by_hand, patient_tag.operation_id, VALUES(operation_id)),
                by_hand = patient_tag.by_hand OR VALUES(by_hand),
                ruled_at = COALESCE(patient_tag.ruled_at, VALUES(ruled_at)),
                note = COALESCE(patient_tag.note, VALUES(note)),
                rule_id = COALESCE(patient_tag.rule_id, VALUES(rule_id))
            """;

    private static final String TAKE = """
            DELETE FROM patient_tag WHERE business_id = :business AND tag_id = :tag AND patient_id IN (:patients)
            """;

    /** What earlier actions took off is put back as the remaining tag, should they be undone. */
    private static final String RENOTE = """
            UPDATE patient_tag_removed SET tag_id = :into WHERE business_id = :business AND tag_id = :tag
            """;

    private static final String REOPERATE = """
            UPDATE tag_operation SET tag_id = :into
            WHERE business_id = :business AND tag_id = :tag AND kind <> 'MERGE'
            """;

    private static final String DELETE = "DELETE FROM tag WHERE business_id = :business AND id = :tag";

    private final TenantSql sql;
    private final PatientEvents events;
    private final ObjectProvider<TagUses> uses;

    TagMerging(TenantSql sql, PatientEvents events, ObjectProvider<TagUses> uses) {
        this.sql = sql;
        this.events = events;
        this.uses = uses;
    }

    /** Merges the next carriers, in the caller's transaction; nobody is left when it went through none. */
    BulkTagging.Outcome piece(TagOperationStore.Work work) {
        TagOperation operation = work.operation();
        List<Long> patients = sql.sql(NEXT)
                .param("tag", operation.tag().value())
                .param("limit", BulkTagging.PIECE)
                .query(Long.class)
                .list();
        if (!patients.isEmpty()) {
            into(GIVE, work).param("patients", patients).update();
            sql.sql(TAKE)
                    .param("tag", operation.tag().value())
                    .param("patients", patients)
                    .update();
            events.recordAll(
                    patients.stream().map(PatientId::new).toList(),
                    "patient.retagged",
                    operation.tagName() + " → " + operation.intoName(),
                    work.user());
        }
        return new BulkTagging.Outcome(patients.size(), patients.size(), 0);
    }

    /** Lets everything that names the tag name the other one, and does away with it; in the caller's transaction. */
    void finish(TagOperationStore.Work work) {
        TagId tag = work.operation().tag();
        uses.forEach(use -> use.replace(tag, Objects.requireNonNull(work.into())));
        into(RENOTE, work).update();
        into(REOPERATE, work).update();
        sql.sql(DELETE).param("tag", tag.value()).update();
    }

    private StatementSpec into(String statement, TagOperationStore.Work work) {
        return sql.sql(statement)
                .param("tag", work.operation().tag().value())
                .param("into", Objects.requireNonNull(work.into()).value());
    }
}
