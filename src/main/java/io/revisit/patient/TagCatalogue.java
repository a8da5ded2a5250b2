package io.revisit.patient;

import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The clinic's tags and those of one patient. */
@Component
class TagCatalogue {
    /** No tag has this id; a list in SQL is never empty. */
    private static final long NOBODYS = 0;

    private final TenantSql sql;
    private final Ids ids;
    private final Transactions transactions;

    TagCatalogue(TenantSql sql, Ids ids, Transactions transactions) {
        this.sql = sql;
        this.ids = ids;
        this.transactions = transactions;
    }

    /** Those that are offered, and these although they are archived. */
    List<Tag> tags(Collection<TagId> besides) {
        return sql.sql(TagSql.TAGS)
                .param(
                        "besides",
                        Stream.concat(Stream.of(NOBODYS), besides.stream().map(TagId::value))
                                .toList())
                .query((rs, _) -> tag(rs))
                .list();
    }

    List<TagEntry> entries() {
        return sql.sql(TagSql.ENTRIES)
                .query((rs, _) ->
                        new TagEntry(tag(rs), rs.getBoolean("archived"), rs.getLong("patients"), rs.getLong("version")))
                .list();
    }

    List<PatientTag> of(PatientId patient) {
        return sql.sql(TagSql.OF_PATIENT)
                .param("patient", patient.value())
                .query((rs, _) -> patientTag(rs))
                .list();
    }

    /** How many patients carry the tag. */
    long carriers(TagId tag) {
        return sql.sql(TagSql.CARRIERS)
                .param("tag", tag.value())
                .query(Long.class)
                .single();
    }

    /** The tag of this id; one of another business is a programming error. */
    Tag require(TagId tag) {
        return sql.sql(TagSql.ONE)
                .param("tag", tag.value())
                .query((rs, _) -> tag(rs))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No " + tag));
    }

    TagId forDoctor(DoctorId doctor) {
        return ofDictionary(TagSql.ADD_DOCTOR, TagSql.OF_DOCTOR, doctor.value());
    }

    TagId forDirection(DirectionId direction) {
        return ofDictionary(TagSql.ADD_DIRECTION, TagSql.OF_DIRECTION, direction.value());
    }

    private TagId ofDictionary(String add, String find, long row) {
        return transactions.call(() -> {
            sql.sql(add).param("tag", ids.next()).param("row", row).update();
            return new TagId(sql.sql(find).param("row", row).query(Long.class).single());
        });
    }

    /** The tag of a row that has id, kind, shown_name and colour. */
    static Tag tag(ResultSet rs) throws SQLException {
        String colour = rs.getString("colour");
        return new Tag(
                new TagId(rs.getLong("id")),
                TagKind.valueOf(rs.getString("kind")),
                rs.getString("shown_name"),
                colour == null ? null : TagColour.valueOf(colour));
    }

    private static PatientTag patientTag(ResultSet rs) throws SQLException {
        return new PatientTag(
                tag(rs),
                rs.getBoolean("from_visits"),
                rs.getBoolean("by_hand"),
                rs.getString("user_name"),
                rs.getObject("import_id") != null,
                Objects.requireNonNull(UtcTime.toInstant(rs.getObject("set_at", LocalDateTime.class))),
                rs.getInt("visits"),
                rs.getBoolean("main"),
                rs.getString("rule_name"),
                UtcTime.toInstant(rs.getObject("ruled_at", LocalDateTime.class)));
    }
}
