package io.revisit.segment;

import io.revisit.business.BusinessService;
import io.revisit.patient.customfield.CustomFields;
import io.revisit.segment.SegmentChoices.Option;
import io.revisit.shared.data.TenantSql;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what can be chosen in conditions. */
@Component
class ChoiceReader {

    private static final int MOST_SOURCES = 500;

    /** A tag of a doctor or direction is called as the dictionary calls it. */
    private static final String TAGS = """
            SELECT t.id, COALESCE(doc.name, dir.name, t.name) AS shown_name, NOT t.archived
            FROM tag t
            LEFT JOIN doctor doc ON doc.business_id = t.business_id AND doc.id = t.doctor_id
            LEFT JOIN direction dir ON dir.business_id = t.business_id AND dir.id = t.direction_id
            WHERE t.business_id = :business
            ORDER BY shown_name
            """;

    /** A snapshot can be named once it has been taken. */
    private static final String SEGMENTS = """
            SELECT t.id, t.name, NOT t.archived AND (t.kind = 'LIVE' OR t.taken_until IS NOT NULL)
            FROM segment t
            WHERE t.business_id = :business
            ORDER BY t.name
            """;

    private final TenantSql sql;
    private final BusinessService business;
    private final CustomFields fields;

    ChoiceReader(TenantSql sql, BusinessService business, CustomFields fields) {
        this.sql = sql;
        this.business = business;
        this.fields = fields;
    }

    SegmentChoices read() {
        return new SegmentChoices(
                options("SELECT t.id, t.name, t.active FROM doctor t WHERE t.business_id = :business ORDER BY t.name"),
                options(
                        "SELECT t.id, t.name, t.active FROM direction t WHERE t.business_id = :business ORDER BY t.name"),
                options(TAGS),
                options("SELECT t.id, t.name, t.active FROM branch t WHERE t.business_id = :business ORDER BY t.name"),
                sources(),
                options(SEGMENTS),
                fields.all(),
                business.current().currency());
    }

    private List<Option> options(String query) {
        return sql.sql(query)
                .query((row, _) -> new Option(row.getLong(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    private List<String> sources() {
        return sql.sql("""
                        SELECT DISTINCT p.source FROM patient p
                        WHERE p.business_id = :business AND p.source IS NOT NULL
                        ORDER BY p.source LIMIT :most""").param("most", MOST_SOURCES).query(String.class).list();
    }
}
