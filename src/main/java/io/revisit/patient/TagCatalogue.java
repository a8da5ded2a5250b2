package io.revisit.patient;

import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.shared.PersonName;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The clinic's tags and those of one patient. */
@Component
class TagCatalogue {
    static final int MAX_NAME = 100;

    private final TenantSql sql;
    private final Ids ids;
    private final Transactions transactions;

    TagCatalogue(TenantSql sql, Ids ids, Transactions transactions) {
        this.sql = sql;
        this.ids = ids;
        this.transactions = transactions;
    }

    List<Tag> tags() {
        return sql.sql(TagSql.TAGS).query((rs, _) -> tag(rs)).list();
    }

    List<TagCount> counted() {
        return sql.sql(TagSql.COUNTED)
                .query((rs, _) -> new TagCount(tag(rs), rs.getLong("patients")))
                .list();
    }

    List<PatientTag> of(PatientId patient) {
        return sql.sql(TagSql.OF_PATIENT)
                .param("patient", patient.value())
                .query((rs, _) -> patientTag(rs))
                .list();
    }

    /** The tag of this id; one of another business is a programming error. */
    Tag require(TagId tag) {
        return sql.sql(TagSql.ONE)
                .param("tag", tag.value())
                .query((rs, _) -> tag(rs))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No " + tag));
    }

    TagSaving create(TagKind kind, String typed) {
        if (kind.isDictionary()) {
            throw new IllegalArgumentException("Tags of doctors and directions follow from the dictionaries");
        }
        String name = typed.strip();
        TagSaving.Refused refused = refusal(name);
        if (refused != null) {
            return refused;
        }
        TagId tag = new TagId(ids.next());
        return storing(
                tag,
                sql.sql(TagSql.CREATE)
                        .param("tag", tag.value())
                        .param("kind", kind.name())
                        .param("name", name)
                        .param("key", PersonName.searchKey(name)));
    }

    TagSaving rename(TagId tag, String typed) {
        String name = typed.strip();
        TagSaving.Refused refused = refusal(name);
        if (refused != null) {
            return refused;
        }
        return storing(
                require(tag).id(),
                sql.sql(TagSql.RENAME)
                        .param("tag", tag.value())
                        .param("name", name)
                        .param("key", PersonName.searchKey(name)));
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

    private TagSaving storing(TagId tag, StatementSpec statement) {
        try {
            transactions.run(statement::update);
            return new TagSaving.Saved(tag);
        } catch (DuplicateKeyException _) {
            return new TagSaving.Refused("patient.tag.problem.taken");
        }
    }

    private static TagSaving.@Nullable Refused refusal(String name) {
        if (name.isEmpty()) {
            return new TagSaving.Refused("patient.tag.problem.empty");
        }
        return name.length() > MAX_NAME ? new TagSaving.Refused("patient.tag.problem.long") : null;
    }

    private static Tag tag(ResultSet rs) throws SQLException {
        return new Tag(new TagId(rs.getLong("id")), TagKind.valueOf(rs.getString("kind")), rs.getString("shown_name"));
    }

    private static PatientTag patientTag(ResultSet rs) throws SQLException {
        return new PatientTag(
                tag(rs),
                rs.getBoolean("from_visits"),
                rs.getBoolean("by_hand"),
                rs.getString("user_name"),
                rs.getObject("import_id") != null,
                Objects.requireNonNull(UtcTime.toInstant(rs.getObject("set_at", LocalDateTime.class))),
                rs.getInt("visits"));
    }
}
