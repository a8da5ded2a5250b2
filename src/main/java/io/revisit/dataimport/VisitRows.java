package io.revisit.dataimport;

import io.revisit.business.DictionaryNames;
import io.revisit.dataimport.parsing.ParsedRow;
import io.revisit.dataimport.parsing.ParsedVisit;
import io.revisit.dataimport.parsing.ParsingOptions;
import io.revisit.dataimport.parsing.VisitRowParser;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.shared.PersonName;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what the rows of a file of visits say. */
@Component
class VisitRows implements RowStaging {

    private static final String INSERT = """
            INSERT INTO import_visit_row (business_id, import_id, record_no, root_no, row_no, outcome, warned, problems,
                external_number, card_number, patient_name, patronymic_key, match_key, phone, birth_date, starts_at,
                visit_day, status, gross, service, doctor, doctor_key, direction, direction_key, staff, staff_key, branch,
                branch_key, cells)
            VALUES (:business, :import, :record, :record, :row, :outcome, :warned, :problems, :number, :card, :patientName,
                :patronymicKey, :matchKey, :phone, :birthDate, :startsAt, :day, :status, :gross, :service, :doctor,
                :doctorKey, :direction, :directionKey, :staff, :staffKey, :branch, :branchKey, :cells)
            """;

    private final TenantSql sql;

    VisitRows(TenantSql sql) {
        this.sql = sql;
    }

    @Override
    public void stage(ImportJob job, ParsingOptions options, List<SourceRow> rows) {
        VisitRowParser parser = new VisitRowParser(job.settings().mapping(), options);
        List<Map<String, ?>> staged = new ArrayList<>(rows.size());
        for (SourceRow row : rows) {
            ParsedRow<ParsedVisit> parsed = parser.parse(row);
            Map<String, @Nullable Object> values = values(job, parsed, options);
            values.put("cells", StagedRow.cells(job, parsed, row));
            staged.add(values);
        }
        sql.batch(INSERT, staged);
    }

    private static Map<String, @Nullable Object> values(
            ImportJob job, ParsedRow<ParsedVisit> parsed, ParsingOptions options) {
        Map<String, @Nullable Object> values = StagedRow.common(job, parsed);
        ParsedVisit visit = parsed.value();
        PersonName name = visit == null ? null : visit.name();
        values.put("number", visit == null ? null : visit.externalNumber());
        values.put("card", visit == null ? null : visit.cardNumber());
        values.put("patientName", name == null ? null : name.full());
        values.put("patronymicKey", name == null ? null : name.patronymicKey());
        values.put("matchKey", name == null ? null : name.matchKey());
        values.put("phone", visit == null ? null : StagedRow.e164(visit.phone()));
        values.put("birthDate", visit == null ? null : visit.birthDate());
        values.put(
                "startsAt",
                visit == null
                        ? null
                        : UtcTime.of(visit.startsAt().atZone(options.zone()).toInstant()));
        values.put("day", visit == null ? null : visit.startsAt().toLocalDate());
        values.put("status", visit == null ? null : visit.status().name());
        values.put("gross", visit == null ? null : visit.gross());
        values.put("service", visit == null ? null : visit.service());
        putName(values, "doctor", visit == null ? null : visit.doctor());
        putName(values, "direction", visit == null ? null : visit.direction());
        putName(values, "staff", visit == null ? null : visit.staff());
        putName(values, "branch", visit == null ? null : visit.branch());
        return values;
    }

    private static void putName(Map<String, @Nullable Object> values, String column, @Nullable String name) {
        values.put(column, name);
        values.put(column + "Key", name == null ? null : DictionaryNames.key(name));
    }
}
