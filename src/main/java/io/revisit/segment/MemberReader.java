package io.revisit.segment;

import static io.revisit.segment.Columns.column;

import io.revisit.patient.PatientId;
import io.revisit.segment.condition.Group;
import io.revisit.shared.data.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Reads some of the patients whom a tree means, those with the latest visits first. */
@Component
class MemberReader {

    private static final Field<String> SURNAME = column("p", "surname", String.class);
    private static final Field<String> GIVEN_NAME = column("p", "given_name", String.class);
    private static final Field<String> PATRONYMIC = column("p", "patronymic", String.class);

    private final TenantSql sql;
    private final SegmentCompiler compiler;

    MemberReader(TenantSql sql, SegmentCompiler compiler) {
        this.sql = sql;
        this.compiler = compiler;
    }

    List<SamplePatient> first(Group root, ClinicDay day, int most) {
        return sql.sql(compiler.members(
                                root,
                                day,
                                dsl -> dsl.select(List.of(
                                        Columns.P_ID,
                                        SURNAME,
                                        GIVEN_NAME,
                                        PATRONYMIC,
                                        Columns.P_PHONE,
                                        Columns.S_VISITS,
                                        Columns.S_LAST,
                                        Columns.S_NET)))
                        .orderBy(Columns.S_LAST.desc(), Columns.P_ID)
                        .limit(most))
                .query((row, _) -> patient(row))
                .list();
    }

    private static SamplePatient patient(ResultSet row) throws SQLException {
        return new SamplePatient(
                new PatientId(row.getLong("id")),
                Stream.of(row.getString("surname"), row.getString("given_name"), row.getString("patronymic"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")),
                row.getString("phone"),
                row.getInt("visits"),
                row.getObject("last_visit_on", LocalDate.class),
                row.getBigDecimal("net"));
    }
}
