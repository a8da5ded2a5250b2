package io.revisit.segment;

import static io.revisit.segment.Columns.column;

import io.revisit.patient.PatientId;
import io.revisit.segment.condition.Group;
import io.revisit.shared.data.BackgroundReads;
import io.revisit.shared.data.Cancellation;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.CurrentBusiness;
import jakarta.annotation.PreDestroy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Query;
import org.springframework.stereotype.Component;

/** Reads some of the patients whom a tree means, those with the latest visits first. */
@Component
class MemberReader {

    /** Few, so that they leave the database to everybody else. */
    private static final int THREADS = 2;

    private static final Field<String> SURNAME = column("p", "surname", String.class);
    private static final Field<String> GIVEN_NAME = column("p", "given_name", String.class);
    private static final Field<String> PATRONYMIC = column("p", "patronymic", String.class);

    private final TenantSql sql;
    private final SegmentCompiler compiler;
    private final BackgroundReads reads;

    MemberReader(TenantSql sql, SegmentCompiler compiler, CurrentBusiness current) {
        this.sql = sql;
        this.compiler = compiler;
        this.reads = new BackgroundReads(current, "segment-sample", THREADS);
    }

    @PreDestroy
    void stop() {
        reads.close();
    }

    /** Begins to look for some: among few it may have to go through everybody. */
    RunningSample start(Group root, ClinicDay day, int most) {
        var cancellation = new Cancellation();
        return new RunningSample(
                reads.start(() -> sql.query(query(root, day, most), cancellation, MemberReader::patients)),
                cancellation);
    }

    List<SamplePatient> first(Group root, ClinicDay day, int most) {
        return sql.query(query(root, day, most), new Cancellation(), MemberReader::patients)
                .orElseThrow();
    }

    private Query query(Group root, ClinicDay day, int most) {
        return compiler.members(
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
                .limit(most);
    }

    private static List<SamplePatient> patients(ResultSet rows) throws SQLException {
        List<SamplePatient> patients = new ArrayList<>();
        while (rows.next()) {
            patients.add(patient(rows));
        }
        return patients;
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
